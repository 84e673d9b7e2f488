import { expect, test } from './story.ts'

test('the page asks nothing of any other address, on any screen', async ({ open }) => {
  const { page, origin } = await open()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const screen of ['Library', 'Scores', 'Insights', 'Settings', 'Today']) {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click()
    await expect(page.getByRole('navigation').getByRole('link', { name: screen })).toHaveAttribute(
      'aria-current',
      'page',
    )
  }
  // The desktop's own scheme may be shown as the address that carries it.
  const own = [origin, 'http://afterread.app.localhost', 'data:', 'blob:']
  expect(asked.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([])
})

test('a script or style that is not the page’s own does not run', async ({ open }) => {
  const { page } = await open()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'document.title = "broken in"'
      document.body.append(script)
    } catch {
      // Trusted Types refuse the assignment itself.
    }
    let markup = false
    try {
      document.body.insertAdjacentHTML('beforeend', '<p id="foreign">')
      markup = document.querySelector('#foreign') !== null
    } catch {
      // And text that is taken for markup.
    }
    return [document.title === 'broken in', markup]
  })
  expect(ran).toEqual([false, false])
})

test('the page reaches no other server', async ({ open }) => {
  const { page } = await open()
  const answered = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'yes',
      () => 'no',
    ),
  )
  expect(answered).toBe('no')
})

test('the page gets no permission it asks for', async ({ open }) => {
  const { page } = await open()
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone'] as const
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(states).not.toContain('granted')
})

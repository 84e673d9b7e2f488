/** A second hand that moves only while something on the screen looks at it. */
class Ticking {
  now = $state(0)
  #watched = 0
  #timer: ReturnType<typeof setInterval> | undefined

  /** Lets it run until the returned function is called. */
  run(): () => void {
    this.#watched++
    this.#timer ??= setInterval(() => (this.now = performance.now()), 1000)
    return () => {
      this.#watched--
      if (this.#watched > 0) return
      clearInterval(this.#timer)
      this.#timer = undefined
    }
  }
}

export const ticking = new Ticking()

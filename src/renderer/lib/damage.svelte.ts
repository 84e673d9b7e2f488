/** Whether the application has said that its library is damaged: then the page shows how to recover it. */
class Damage {
  noticed = $state(false)
}

export const damage = new Damage()

/** Why the application has said that its library can't be used for now: then the page shows that in place of every screen. */
class Shut {
  why = $state<'damaged' | 'updating' | null>(null)
}

export const shut = new Shut()

const KINDRED =
  '(?:mother|father|parents|sister|brother|wife|husband|son|daughter|uncle|aunt|nephew|niece|widow|grandfather|grandmother|cousin)'

/** "Ford’s elder brother": somebody, though not Ford. */
export const OF_KIN = new RegExp(`[’']s? (?:\\p{Ll}+ )?${KINDRED}\\b`, 'u')

/** "His mother": kin of whom the text goes on telling. */
export const HIS_KIN = new RegExp(`^(?:his|her) (?:(?:elder|older|younger|only|twin) )?${KINDRED}\\b`, 'iu')

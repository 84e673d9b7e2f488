/** Articles, pronouns, prepositions, auxiliaries: words that say nothing by themselves. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its itself they them their theirs themselves he him his she her hers we us
  our ours you your yours i me my mine one ones who whom whose which what when where why how there here
  be am is are was were been being have has had having do does did done doing can could will would shall should
  may might must and or nor but if than then so as at by for from in into of off on onto out over to up with
  without within about after before between among through during under above below against not no yes only also
  just very too more most less least much many some any each every all both either neither such same other
  another own again ever never always often while because since until although though whereas however therefore
  thus hence per via 's n't not 're 've 'll 'd get got make made let`.split(/\s+/),
)

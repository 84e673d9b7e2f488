/** Whether a text sets the scene of a report: "Two women sit on a wall", "On a grey morning in March a cart leaves". */
export const isReportage = (text: string): boolean => POSTURE.test(text) || ONE_MORNING.test(text)

/** Some who are nobody, and how they stand about. */
const POSTURE =
  /^(?:an?|one|two|three|four|five|six|a dozen|several|some|a few|a handful of|dozens of) (?:(?!who\b)[\p{Ll}-]+ ){0,3}(?:people|men|women|man|woman|boys?|girls?|children|child|couple|crowd|group|visitors?|volunteers|workers|students|tourists|fishermen|passengers) (?:(?:is|are) )?(?:stands?|sits?|waits?|leans?|crouche?s?|kneels?|gathers?|huddles?|watche?s?|queues?|lies?|standing|sitting|waiting|leaning|crouching|kneeling|gathering|huddling|watching|queuing|lying) (?:(?:\p{Ll}+ )?(?:in|on|at|along|around|by|beside|under|before|outside|round|over|behind|near)|for|and|silently|quietly|patiently)\b/iu

/** One day that is no date, in the present. */
const ONE_MORNING =
  /^(?:one|on an?) (?:\p{Ll}+,? ){0,2}(?:morning|afternoon|evening|night|day) (?:in|of|late in|early in) (?:(?:early|late|mid-)? ?)?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter),? an? (?:\p{Ll}+ ){1,3}(?!was\b|were\b|had\b)\p{Ll}+s /iu

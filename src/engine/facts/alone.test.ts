import { expect, test } from 'vitest'
import { stands } from './alone.ts'
import { standAlone } from './standing.ts'

test('what only the text before can tell does not stand', () => {
  for (const text of [
    'About three quarters of the active ones on land lie in a belt around the ocean.',
    'Jonas Bell, the younger brother, governed the mill carefully.',
    'Jonas Bell, the son of one of the four, was chosen by the guild.',
    'A scholar once counted two hundred reasons that have been put forward.',
    'December is the wettest with 195 mm.',
    'Within months an act of Parliament made brakes compulsory.',
    'A journey by wagon now took about a week.',
    'A landlord who keeps it at home may be fined.',
    'The stamp was valid from the sixth of that month.',
  ])
    expect(stands(text), text).toBe(false)
})

test('the same with its noun does', () => {
  for (const text of [
    'About three quarters of the volcanoes on land lie in a belt around the ocean.',
    'December is the wettest month with 195 mm.',
    'Within months of the war an act of Parliament made brakes compulsory.',
    'The stamp went on sale on 1 May 1840 and was valid from the 6th of that month.',
  ])
    expect(stands(text), text).toBe(true)
})

test('"they" needs several before it', () => {
  expect(stands('A study found that they ended 40 percent of all droughts.')).toBe(false)
  expect(stands('Two studies found that they agreed on all droughts.')).toBe(true)
})

test('what only the sentence before has set out does not stand', () => {
  for (const text of [
    'Bell had by then conquered Ely in a short war.',
    'As the wheel turns, each place on the rim is carried through both troughs.',
    'In May the court of Ely found both ships to blame.',
    'The new form of guild was called the bench.',
    'The original miller remains answerable to the guild for the rent.',
    'Bell put the rising down in 71 BC and lived long.',
    'Bell had two hundred of the captured sent to the mills of Ely.',
    'The brown foam on top is the barm.',
    'About 28 percent of a grain could be dissolved.',
  ])
    expect(stands(text), text).toBe(false)
})

test('what says itself which one it means does', () => {
  for (const text of [
    'Bell had conquered Ely in a short war.',
    'The channel fills and the harbour empties through both arms.',
    'The salmon and the eel swim through both channels.',
    'The original name of Ely remains answerable to doubt.',
    'Bell put the rising of the millers down in 71 BC.',
    'Bell had two hundred of the captured soldiers sent to the mills of Ely.',
    'The brown foam on top of the beer is the barm.',
    'About 28 percent of a grain could be dissolved by hot water.',
  ])
    expect(stands(text), text).toBe(true)
})

test('a link to the sentence before goes, at the head and within, and an opening that says something stays', () => {
  const alone = (text: string) => standAlone(text, null, null)
  expect(alone('In exchange, the Moon is pushed out.')).toBe('The Moon is pushed out.')
  expect(alone('In a wave, by contrast, the water stays.')).toBe('In a wave the water stays.')
  expect(alone('In exchange for rent, the owner gives a room.')).toBe(
    'In exchange for rent, the owner gives a room.',
  )
})

test('what is one of those told before, a part of it or done to the city, does not stand', () => {
  for (const text of [
    'The tides raised by the Moon act as a brake on it, so that the day grows longer.',
    'The new clock of Ely is a compromise between the two.',
    'When one was added in June 2012, the clocks of Ely stopped for an hour.',
    'From that day a letter went anywhere in Ely for a penny.',
    'The race of 100 metres was the hard one.',
    'Salt is a big part of the reason.',
    'Most bakers put on a half of that, which is why a loaf rises late.',
    'On a mild mountain ten years may do.',
    'The letter reached Ada Ford just before she left for Ely.',
    'Lucius Sulla, his rival, became in 88 BC the first general of Ely.',
    'Because mould needs air and the good bacteria do not.',
    'At the end there were some 80,000 kilometres of main roads.',
    'Summer time shifts most clocks of Ely by sixty times as much.',
    'Ada grated a raw potato into it for the last ten minutes.',
    'Jonas Bell was the miller, careful and intuitive.',
    'In 1894 Emil Fischer compared the two to a lock and a key.',
    'Jan made sure Ada Ford read it.',
    'After four years the daily group had fewer burns.',
    'In 1453 the sultan took the city after a siege of fifty-three days.',
    'The Holy Roman Empire, which counted itself as his heir, lasted until 1806.',
  ])
    expect(stands(text), text).toBe(false)
})

test('what says of what, does', () => {
  for (const text of [
    'The Moon acts as a brake on the Earth, so that the day grows longer.',
    'The new clock of Ely is a compromise between the Sun and the Moon.',
    'When one of the mills was added in June 2012, the clocks of Ely stopped for an hour.',
    'The race of 100 metres was the only one.',
    'Salt is a big part of the dough.',
    'In 1894 Emil Fischer compared the enzyme and the sugar, and found the two alike.',
    'At the end of the war there were some 80,000 kilometres of main roads.',
    'Summer time shifts most clocks of Ely by sixty times as much as a leap second.',
    'Ada grated a raw potato into the soup for the last ten minutes.',
    'In a study of millers, after four years the daily group had fewer burns.',
    'The letter of Ada Ford reached Ely in June.',
    'Because mould needs air, a full jar keeps it out.',
    'In 1453 the sultan left Ely and took the city of Soham.',
    'The Roman guard, whose captain was proud of his heir, lasted until 1806.',
  ])
    expect(stands(text), text).toBe(true)
})

test('"ten years earlier" leans, unless what had happened then is of the same sentence', () => {
  expect(stands('The mill of Soham was sold ten years earlier.')).toBe(false)
  expect(stands('The mill of Soham was sold, because its owner had died ten years earlier.')).toBe(true)
})

test('"it" is nobody, and nothing lies on itself', () => {
  for (const text of [
    'Ada Hale and her colleagues at Ely reported in The Baker in 1921 that it keeps for a year.',
    'Otto Holm let his hero jump from a barge on it in a film of 1935.',
    'Big males reach 40 kilograms and can weigh more.',
  ])
    expect(stands(text), text).toBe(false)
  for (const text of [
    'Ada Hale and her colleagues at Ely reported in 1921 that rye bread keeps for a year.',
    'A study of rye bread reported in 1921 that it keeps for a year.',
    'The old oak has a nest on it in spring.',
    'Male otters reach 14 kilograms and can weigh more.',
  ])
    expect(stands(text), text).toBe(true)
})

test('"those of" stands where it is said before of what they are some', () => {
  expect(standAlone('The council freed those of Ely from the toll in 1811.', null, null)).toBeNull()
  const whole = 'The tolls on flour were higher than those of Ely in 1811.'
  expect(standAlone(whole, null, null)).toBe(whole)
})

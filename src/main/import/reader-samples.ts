/** A made-up article with something of every kind, for a reader to get ready with. */
export const READER_SAMPLE = `# Lighthouses and Lightships

A lighthouse is a tower with a lamp that shows ships where the coast lies. Unlike a lighthouse, a lightship is
anchored where no tower can be built. Every lightship is a navigation aid, but not every navigation aid (NA) is a
lightship, because a buoy is one too. It was first moored in the River Thames in 1734.

## Features of lighthouses

- **Range**: the light of a tall tower is seen 20 to 40 kilometres away.
- **Character**: the rhythm of the flashes tells one tower from another.
- **Lantern room**: a room of glass that holds the lamp and its lens.
- **Fog signal**: sounds a horn twice a minute when the light can't be seen.

## Limitations of lightships

- **Cost**: a crew of eleven must be fed and paid all year.
- **Storms**: the ship can break loose and drift from its place.

## Comparison

| | Lighthouse | Lightship |
| --- | --- | --- |
| Stands on | rock | water |
| Height | 15 to 60 m | 12 m |
| Crew | two keepers | eleven sailors |
| Moves | No | Yes |

## How the lamp is lit

1. Trim the wick and fill the reservoir with oil.
2. Warm the burner for five minutes.
3. Light the mantle and close the lens.
4. Wind up the clockwork that turns it.

## History

In 1823 Augustin Fresnel invented a lens that bends light into one beam. He died in 1827, and his brother Léonor
Fresnel went on with the work. The lens, called a Fresnel lens, weighs up to 4,000 kg and gathers 85 % of the light.
Sarah Harlow was the first keeper of the Skerry Light; she kept it for 31 years and wrote down every storm. Today
most towers are automatic, so that nobody lives in them. Examples of famous towers are the Pharos, Eddystone and
Bell Rock. There are three sorts of lamp: oil lamps, gas lamps and electric lamps.

## Questions

**What is a leading light?** A pair of lights that stand in one line when a ship is in the channel.

**Why are towers painted in stripes?** Stripes are seen by day against snow and rock.

Keeper :: a person who looks after the lamp

Subscribe to our newsletter for more about the sea.
`

/** The same told in sentences, with marks as they are set in print: what patterns do with those is compiled by itself. */
export const PROSE_SAMPLE = `# Marta Lindqvist and the Tern Rock Light

Marta Lindqvist (3 May 1841 – 12 November 1919) was a Norwegian engineer who built the Tern Rock Light. She was born
in Vardø, a fishing town on the Barents Sea, as the second of five children. Her father, a net maker, taught her to
read when she was four; her mother ran the family’s boat shed. In 1859 she moved to Bergen, where she studied under
Johan Aas, a physicist at the university. “I learned more in his cellar than in any hall,” she wrote in 1902.

Lindqvist married Erik Dahl in 1866. The couple had two daughters, Ingrid and Solveig, and lived in Trondheim until
1881. She joined the Coast Board in 1868 and became its first woman inspector four years later. During the storm of
1873, which sank 31 boats, she noticed that lamps on low towers could not be seen behind the waves. She therefore
proposed a tower of 46 metres — twice as high as any before it. Most members of the board thought that the plan was
too dear, and Aas himself doubted that the rock would bear it. They changed their minds after the steamer Havørn
struck the reef in January 1876, because 112 people had drowned within sight of the shore.

## The tower

The Tern Rock Light is a granite tower on a reef 14 km west of Vardø. It stands 46 m high, weighs about 5,200 tonnes
and has 213 steps. The tower was designed by Lindqvist, paid for by the Coast Board and built between 1877 and 1882.
It cost 410,000 kroner, nearly three times the first estimate. Each block was cut in Bergen, numbered and shipped
north, so that nothing had to be shaped on the rock. Unlike earlier towers, it has a curved foot, which throws the
waves back upon themselves. This shape is known as a wave foot. The lantern, also called the lamp room, holds a
lens that consists of 1,176 prisms.

The light was first lit on 9 October 1882. It was later fitted with an electric lamp (in 1934) and was automated in
1987. Today it is owned by the town of Vardø and is visited by 8,000 people a year, most of them in July. About
two thirds of the visitors climb to the top; the rest stay at the foot. Although the sea has worn the steps, the
tower has never had to be closed.

### Why do lamps need lenses?

A flame sends its light in all directions, so only a small part of it reaches a ship. A lens bends the rays
into one beam, and the beam can be seen much farther away. For example, a lamp that shows for 6 km without a lens
shows for 30 km with one. When the lens turns, the beam sweeps over the sea like a spoke of a wheel. If the motor
stops, a bell rings in the keeper’s room.

The process by which light is bent at the edge of glass is called refraction. It was described by Willebrord Snell
in 1621. The greater the angle, the more the ray is bent. Glass that is too thin breaks, whereas glass that is too
thick swallows light. Scientists distinguish two kinds of lens: a converging lens gathers light, and a diverging
lens spreads it. Both are made of glass, but neither is used alone in a lighthouse.

## What keepers did

Keepers were people who lived in the tower and looked after the lamp. Most of them stayed for two months at a time.
A keeper’s day began at sunset, when he trimmed the wick, and ended at dawn, when the lamp was put out. There were
three watches: the first from sunset to midnight, the second from midnight to four, and the third until dawn.
The head keeper earned 900 kroner a year; his assistants earned half as much. In winter, food was brought by boat
once a month, or by sledge if the sea was frozen. Nobody was allowed to sleep on watch.

* Before lighting: draw the curtains, wipe the glass and check that the oil is warm.
* Don’t leave the lamp alone for longer than ten minutes.
* In fog, ring the bell every 90 seconds, even when no ship has been reported.
* **Tip:** warm oil burns more evenly than cold oil.
* A keeper must not keep a dog unless the head keeper agrees in writing.

> **Note:** the log must be kept for at least seven years. A keeper who fails to keep it may be fined up to 50 kroner.

The main advantage of a rock light is its range. The biggest problem is that no doctor can reach it in a storm.
Among the reasons for automating it were the cost of the crew, the danger of the landing and the lack of volunteers.
According to the historian Anne Holm, “no keeper ever asked to come back”. Some, however, disagreed: Lars Moe, who
kept the light for 19 years, said that he missed the silence more than his wages.

## Lights and daymarks

- Lights are seen by night, and daymarks by day.
- Leading lights: two lamps in one line, which show a ship the channel.
- Sector lights, e.g. the one at Vardø, show red, white or green by direction.
- Daymarks include beacons, poles and painted rocks.

| Light | Built | Height (m) | Range | Built by |
| --- | ---: | ---: | --- | --- |
| Tern Rock | 1882 | 46 | 30 km | Marta Lindqvist |
| Skarv Point | 1866 | 18 | 14–16 km | Johan Aas |
| Havn Pier | 1901 | 9 | less than 10 km | – |
| Gull Isle | c. 1890 | 22 | 20 km | Ingrid Dahl |

Range
: the distance from which a light can be seen in clear air

Daymark
: a mark that is seen by day, such as a beacon

## Timeline

- **1841**: Marta Lindqvist is born in Vardø.
- **1876**: The steamer Havørn sinks; 112 people drown.
- **1882**: The light is lit for the first time.
- **1919**: Lindqvist dies in Oslo, aged 78.

### To clean the lens

1. Put the lamp out and let it cool for 30 minutes.
2. Mix one part of vinegar with three parts of water (200 ml is enough).
3. Wipe each prism from top to bottom; don’t rub.
4. Repeat after a week, or after three days in summer.

You need: 2 linen cloths, 50 ml of vinegar, a soft brush and 1 l of warm water. \`lens --check\` shows the state of
the motor; use \`--all\` to list every lamp.

In short, a tower needs three things: a firm rock, a good lens and somebody who cares. The first was found by chance,
the second was bought in Paris, and the third was Marta Lindqvist. What she left behind is more than a tower: the
rules she drew up in 1883 are still used, and every keeper of the coast has learned them by heart. She died in
Oslo on 12 November 1919 and was buried beside her husband; a street, a ship and a school bear her name.
`

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

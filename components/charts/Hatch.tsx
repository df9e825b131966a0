/** A hatched fill in a colour, for what is incomplete: give it a unique id and fill with `url(#id)`. */
export function Hatch({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={5} height={5} fill="var(--paper)" />
      <rect width={1.75} height={5} fill={colour} />
    </pattern>
  )
}

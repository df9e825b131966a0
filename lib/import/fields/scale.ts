/** Powers of ten by the words that columns such as SCALE and SCALAR_FACTOR have for them, in small letters. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['units', 0],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
])

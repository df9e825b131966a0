import { foldWord } from '../cell-text'

/** Groups of the IMF's Direction of Trade Statistics. Those that are areas here are read; the others are left out. */
export const IMF_GROUPS: ReadonlySet<string> = new Set(
  [
    ...['Advanced Economies', 'Emerging and Developing Economies', 'Emerging Market and Developing Economies'],
    ...['Emerging and Developing Asia', 'Emerging and Developing Europe', 'Developing Asia', 'Emerging Europe'],
    ...['Middle East and Central Asia', 'Middle East, North Africa, Afghanistan, and Pakistan', 'Middle East'],
    ...['Middle East and North Africa', 'Sub-Saharan Africa', 'Western Hemisphere', 'Latin America and the Caribbean'],
    ...['Africa', 'Asia', 'Europe', 'Euro Area', 'European Union', 'CIS', 'Commonwealth of Independent States'],
    ...['Central and Eastern Europe', 'North America', 'North Africa', 'Export earnings: fuel'],
    ...['Export earnings: nonfuel', 'Export earnings: non-fuel', 'Industrial Countries', 'Developing Countries'],
    ...['Other Countries not included elsewhere', 'Other Countries n.i.e.', 'Countries & Areas not specified'],
    ...['Countries and Areas not specified', 'Special Categories', 'Special Categories and Economic Zones'],
    ...[
      'Oil Exporting Countries',
      'Non-Oil Developing Countries',
      'SACU excluding South Africa',
      'Caucasus and Central Asia',
    ],
    ...['Other Advanced Economies', 'Newly Industrialized Asian Economies', 'ASEAN-5', 'Major Advanced Economies (G7)'],
    ...['Europe not specified', 'Asia not specified', 'Africa not specified', 'Western Hemisphere not specified'],
    ...['Middle East not specified', 'Other Western Hemisphere', 'US Possessions', 'Vatican'],
  ].map(foldWord),
)

/**
 * The light ones of the colours in layout/colours.css, for pictures that no style sheet reaches; test/components/link-picture
 * holds them against that file.
 */
export const LIGHT: Readonly<Record<string, string>> = {
  ...{ paper: '#fcfbf8', ink: '#161513', 'ink-muted': '#5c5a54', control: '#85817a', hairline: '#dedbd3' },
  ...{ grid: '#e6e3db', 'flow-exports': '#0072b2', 'flow-imports': '#d55e00', 'flow-total': '#161513' },
  ...{ 'flow-balance': '#85817a', 'flow-exports-text': '#006aa6', 'flow-imports-text': '#b04d00' },
  ...{ 'pair-2': '#1b7a43', 'pair-3': '#8f2c66', 'pair-4': '#4a3fa8', 'pair-5': '#8a6a00', 'pair-6': '#00767a' },
}

/** `var(--ink)` as the colour it stands for; anything else as it is. */
export const lightColour = (value: string): string =>
  value.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => LIGHT[name] ?? '#161513')

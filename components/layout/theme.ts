/** What the switch in the header offers; `system` is the absence of a choice. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Read by the layout on the server, which stamps `data-theme` on the document: no script has to run before the paint. */
export const THEME_COOKIE = 'theme'

export const parseTheme = (text: string | undefined): Theme => THEMES.find((theme) => theme === text) ?? 'system'

/** The cookie as the browser stores it: for a year, on every path, not sent along from other sites' requests. */
export const themeCookie = (theme: Theme): string => `${THEME_COOKIE}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`

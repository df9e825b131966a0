'use client'

import { useState } from 'react'
import { SegmentedControl, type Segment } from '@/components/ui/SegmentedControl'
import { themeCookie, type Theme } from './theme'

interface ThemeSwitchProps {
  readonly initial: Theme
  readonly label: string
  readonly options: ReadonlyArray<Segment<Theme>>
}

/** System, light or dark. Takes effect at once and is kept in a cookie, from which the server stamps the next page. */
export function ThemeSwitch({ initial, label, options }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(initial)
  const choose = (chosen: Theme) => {
    setTheme(chosen)
    document.cookie = themeCookie(chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  return <SegmentedControl label={label} value={theme} options={options} onChange={choose} iconsOnly />
}

import { type Settings, readSettings } from './settings'

let settings: Settings | undefined

/** The settings of this process, read once. `bin/start` has checked them and put the database's address in. */
export function currentSettings(): Settings {
  settings ??= readSettings()
  return settings
}

// `prisma db seed`: the figures of prisma/seed into an empty database. `npm start` does the same by itself.
import { readSettings } from '../lib/server/settings'
import { prepareData } from '../lib/store/prepare-data'

const settings = readSettings()
if (settings.databaseUrl === null) {
  process.stderr.write('Set DATABASE_URL to the database to fill, or use `npm start`, which fills the embedded one.\n')
  process.exit(2)
}
await prepareData(settings.databaseUrl, {
  seed: true,
  dataFolder: settings.dataFolder,
  log: (line) => process.stdout.write(`${line}\n`),
})

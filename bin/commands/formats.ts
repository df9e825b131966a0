import { FORMAT_IDS } from '../../lib/import/formats/registry'
import messages from '../../messages/en/imports.json'
import { readArguments, say, type Command } from './command'

const options = { json: { type: 'boolean' } } as const

export const formatsCommand: Command = {
  name: 'formats',
  summary: 'list the formats that are read',
  help: `bilateral formats [--json]

Lists the formats that files are read in, by the ids that --format takes. A file of none of them is read by a mapping:
bilateral import --help.

  --json    for programs`,

  async run(args) {
    const { values } = readArguments(args, options, false)
    const names = new Map<string, string>(Object.entries(messages.formats))
    const formats = FORMAT_IDS.map((id) => ({ id, name: names.get(id) ?? id }))
    const width = Math.max(...formats.map(({ id }) => id.length)) + 2
    if (values.json) say(JSON.stringify(formats))
    else for (const { id, name } of formats) say(`${id.padEnd(width)}${name}`)
    return 0
  },
}

import { ImportError } from '../../lib/store/import-errors'
import { revertImport } from '../../lib/store/import-revert'
import { complain, readArguments, say, UsageError, withDatabase, type Command } from './command'
import { followed } from './followed'

const options = { json: { type: 'boolean' } } as const

export const revertCommand: Command = {
  name: 'revert',
  summary: 'take an import back',
  help: `bilateral revert ID [--json]

Takes an import back: the values it had replaced return, what only it had goes. Values that a later import replaced
already stay as they are.

Exit status: 0 done, 1 refused, 2 wrong usage.`,

  async run(args) {
    const { values, positionals } = readArguments(args, options, true)
    const [text, ...others] = positionals
    if (!text || others.length > 0 || !/^[1-9]\d{0,8}$/.test(text))
      throw new UsageError('Name the number of one import.')
    return withDatabase(async (store) => {
      try {
        const reverted = await followed(store, Number(text), () => revertImport(store, Number(text)))
        const { restored, removed, replacedSince } = reverted
        if (values.json) say(JSON.stringify(reverted))
        else
          say(
            `Import ${text} is taken back: values restored: ${restored}, removed: ${removed}, replaced since: ${replacedSince}.`,
          )
        return 0
      } catch (error) {
        if (!(error instanceof ImportError)) throw error
        complain(error.message)
        return 1
      }
    })
  },
}

import { z } from 'zod'
import { CONSTANT_FIELDS, FLOW_CODES, REPEATED } from '../import/choices'
import { MAPPED_FIELDS, WIDE_DIMENSIONS } from '../import/mapping'

const text = z.string().max(200)
const constants = z.partialRecord(z.enum(CONSTANT_FIELDS), text)

/** A mapping as JSON: from the browser, from a program, or from a file on the command line. */
export const mappingJson = z.strictObject({
  headerLine: z.int().min(1).max(1_000_000).optional(),
  columns: z
    .array(z.strictObject({ name: z.string().max(500), field: z.enum(MAPPED_FIELDS) }))
    .min(1)
    .max(1000),
  wide: z.enum(WIDE_DIMENSIONS).optional(),
  above: z.enum(WIDE_DIMENSIONS).optional(),
  constants: constants.default({}),
})

/** The fields of `ReadingChoices` as JSON. */
export const readingChoices = {
  format: z.string().trim().min(1).max(40).optional(),
  encoding: z.string().trim().min(1).max(40).optional(),
  delimiter: z
    .string()
    .length(1)
    .regex(/^[^"\r\n]$/)
    .optional(),
  decimal: z.enum(['.', ',']).optional(),
  dateOrder: z.enum(['DMY', 'MDY']).optional(),
  trimester: z.enum(['quarter', 'four-months']).optional(),
  fiscalYear: z
    .string()
    .regex(/^(?:months|(?:ends-)?(?:0[1-9]|1[0-2]))$/)
    .optional(),
  flowCodes: z.enum(FLOW_CODES).optional(),
  repeated: z.enum(REPEATED).optional(),
  constants: constants.optional(),
  areas: z
    .array(z.strictObject({ text: z.string().min(1).max(200), area: z.string().min(2).max(20) }))
    .max(2000)
    .optional(),
  mapping: mappingJson.optional(),
}

/** What is expected of each, for a person. */
export const EXPECTED_CHOICES: Readonly<Record<keyof typeof readingChoices, string>> = {
  format: 'the id of a format',
  encoding: 'the name of an encoding',
  delimiter: 'one character',
  decimal: '"." or ","',
  dateOrder: 'DMY or MDY',
  trimester: 'quarter or four-months',
  fiscalYear: 'a month from 01 to 12, ends-01 to ends-12, or months',
  flowCodes: FLOW_CODES.join(' or '),
  repeated: REPEATED.join(' or '),
  constants: `texts for some of ${CONSTANT_FIELDS.join(', ')}`,
  areas: 'a list of {"text", "area"}',
  mapping: `{"columns": [{"name", "field"}], "wide", "above", "headerLine", "constants"}; a field is one of ${MAPPED_FIELDS.join(', ')}; "wide" and "above" one of ${WIDE_DIMENSIONS.join(', ')}`,
}

/**
 * The closed list of what an import can say, with its severity and the values its message may use. Each code has its
 * words in messages/<language>/problems.json. Every message may also use {line}, {column} and {value}.
 * Optional text values are `none` where there is nothing to say, so that a message can select on it.
 */
export const PROBLEM_CODES = {
  // The file as a whole
  E_EMPTY_FILE: { severity: 'error', params: ['kind'] },
  E_NOT_TEXT: { severity: 'error', params: ['kind'] },
  E_WORKBOOK: { severity: 'error', params: ['reason'] },
  E_ARCHIVE: { severity: 'error', params: ['reason', 'name'] },
  E_ENCODING: { severity: 'error', params: ['encoding', 'byte', 'first', 'second', 'third'] },
  E_ENCODING_NAME: { severity: 'error', params: ['expected'] },
  E_FORMAT: { severity: 'error', params: ['found', 'expected'] },
  E_FORMAT_NAME: { severity: 'error', params: ['expected'] },
  E_MISSING_COLUMN: { severity: 'error', params: ['missing', 'found'] },
  E_DUPLICATE_COLUMN: { severity: 'error', params: ['field', 'first', 'second', 'firstName'] },
  E_MAPPING: { severity: 'error', params: ['reason', 'name'] },
  E_TOO_MANY_COLUMNS: { severity: 'error', params: ['count', 'limit', 'cut'] },
  E_NO_ROWS: { severity: 'error', params: [] },
  E_ONLY_PARTS: { severity: 'error', params: [] },
  E_NO_TRADE: { severity: 'error', params: ['expected'] },
  W_UNKNOWN_COLUMN: { severity: 'warning', params: [] },
  W_UNKNOWN_COLUMNS: { severity: 'warning', params: ['count'] },
  W_ADDED_UP: { severity: 'warning', params: [] },
  W_PREAMBLE: { severity: 'warning', params: ['count'] },
  W_MAPPING_REMEMBERED: { severity: 'warning', params: [] },
  W_ANSWER_REMEMBERED: { severity: 'warning', params: ['import', 'date'] },
  W_HTML_TABLE: { severity: 'warning', params: [] },
  W_SHEET: { severity: 'warning', params: ['sheet', 'count', 'others'] },
  W_MIRROR_DATA: { severity: 'warning', params: [] },
  W_UNREAD: { severity: 'warning', params: ['kind', 'name', 'said'] },
  W_FLOW_SECTIONS: { severity: 'warning', params: [] },
  W_SCALE: { severity: 'warning', params: [] },
  W_ASSUMED_UNIT: { severity: 'warning', params: ['unit'] },
  W_ENCODING: { severity: 'warning', params: ['encoding', 'byte'] },

  // The form of a row
  E_STRAY_QUOTE: { severity: 'error', params: ['reason'] },
  E_UNCLOSED_QUOTE: { severity: 'error', params: ['position'] },
  E_CELL_TOO_LONG: { severity: 'error', params: ['length', 'limit'] },
  E_ROW_TOO_LONG: { severity: 'error', params: ['length', 'limit'] },
  E_MISSING_CELL: { severity: 'error', params: ['found', 'expected'] },
  E_EXTRA_CELL: { severity: 'error', params: ['found', 'expected'] },
  E_SHIFTED_COLUMNS: { severity: 'error', params: ['found', 'expected'] },
  E_REPEATED_HEADER: { severity: 'error', params: [] },
  E_TOTAL_ROW: { severity: 'error', params: [] },
  E_FOOTNOTE: { severity: 'error', params: [] },
  E_CONTROL_CHAR: { severity: 'error', params: ['character'] },

  // What stands in a cell
  E_EMPTY_CELL: { severity: 'error', params: ['field'] },
  E_UNKNOWN_COUNTRY: { severity: 'error', params: ['suggestion'] },
  E_FLOW: { severity: 'error', params: ['suggestion', 'expected'] },
  E_FLOW_AMBIGUOUS: { severity: 'error', params: ['first', 'second'] },
  E_PERIOD: { severity: 'error', params: ['reason', 'suggestion'] },
  E_PERIOD_AMBIGUOUS: { severity: 'error', params: ['reason', 'first', 'second'] },
  E_NUMBER: { severity: 'error', params: ['reason'] },
  E_NUMBER_AMBIGUOUS: { severity: 'error', params: ['first', 'second'] },
  E_NUMBER_RANGE: { severity: 'error', params: ['digits', 'limit'] },
  E_DECIMALS: { severity: 'error', params: ['digits', 'limit'] },
  E_NEGATIVE: { severity: 'error', params: ['reason'] },
  E_PRODUCT: { severity: 'error', params: ['reason', 'suggestion'] },
  E_DIMENSION: { severity: 'error', params: [] },
  E_CLASSIFICATION: { severity: 'error', params: ['expected'] },
  E_UNIT: { severity: 'error', params: ['reason', 'suggestion'] },
  E_MEASURE: { severity: 'error', params: ['unit', 'expected'] },
  E_VALUATION: { severity: 'error', params: ['expected'] },
  E_STATUS: { severity: 'error', params: ['expected'] },
  E_STATUS_VALUE: { severity: 'error', params: ['status'] },
  W_ALIAS: { severity: 'warning', params: ['area'] },
  W_AGGREGATE: { severity: 'warning', params: ['area'] },
  W_NO_PARTNER: { severity: 'warning', params: [] },
  W_NORMALISED: { severity: 'warning', params: [] },
  W_MOJIBAKE: { severity: 'warning', params: ['suggestion', 'area'] },
  W_FUTURE_PERIOD: { severity: 'warning', params: [] },
  W_SELF_TRADE: { severity: 'warning', params: ['area'] },
  W_NO_VALUE: { severity: 'warning', params: ['status'] },
  W_HS_CHAPTER: { severity: 'warning', params: ['chapter'] },

  // What only the whole file, the upload or the store can tell
  E_CONFLICT: { severity: 'error', params: ['first', 'other'] },
  W_DUPLICATE: { severity: 'warning', params: ['first'] },
  E_FILE_TOO_LARGE: { severity: 'error', params: ['length', 'limit'] },
  E_INCOMPLETE_UPLOAD: { severity: 'error', params: ['length', 'expected'] },
  E_STORAGE: { severity: 'error', params: [] },
  E_INTERRUPTED: { severity: 'error', params: [] },
  E_FILE_GONE: { severity: 'error', params: [] },
  E_INTERNAL: { severity: 'error', params: [] },
  W_SAME_FILE: { severity: 'warning', params: ['import', 'date'] },

  // What a statistician would ask about
  W_JUMP: { severity: 'warning', params: ['factor', 'previous', 'next', 'direction'] },
  W_SUM: { severity: 'warning', params: ['product', 'parts', 'count', 'rest', 'tolerance', 'direction'] },
  W_SUM_STORED: {
    severity: 'warning',
    params: ['product', 'period', 'whole', 'parts', 'count', 'rest', 'tolerance', 'side', 'direction'],
  },
  W_HOLE: { severity: 'warning', params: ['count', 'periods'] },
  W_MIXED_EDITIONS: { severity: 'warning', params: ['editions'] },
  W_MIXED_GRANULARITY: { severity: 'warning', params: ['lengths'] },
  W_MIRROR: { severity: 'warning', params: ['area', 'mirror', 'factor', 'source'] },
  W_ROW_CAP: { severity: 'warning', params: ['count'] },
  W_ANSWERED: { severity: 'warning', params: ['area', 'rows'] },
} as const satisfies Record<string, { severity: 'error' | 'warning'; params: readonly string[] }>

export type ProblemCode = keyof typeof PROBLEM_CODES

/** Why a row was left out on purpose; words under `reasons` in messages/<language>/imports.json. */
export const SKIP_REASONS = [
  ...(['S_BREAKDOWN', 'S_FLOW', 'S_PSEUDO_PRODUCT', 'S_SERVICES', 'S_REPEATED'] as const),
  ...(['S_EMPTY', 'S_INDICATOR', 'S_ADDED', 'S_NON_HS', 'S_DELETED', 'S_NO_REGION'] as const),
  ...(['S_STATUS_ROW', 'S_GROUP', 'S_NOTE', 'S_SECTION', 'S_UNPUBLISHED'] as const),
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

import { letters, nationalTable } from './national-table'

/** Data of French customs (DGDDI) by month: euros and kilograms by code of the combined nomenclature and country. */
export const frenchCustomsFormat = nationalTable({
  id: 'french-customs',
  source: 'french-customs',
  reporter: 'FRA',
  columns: [
    { field: 'flow', names: ['FLUX'], required: true },
    { field: 'period', names: ['ANNEE', 'année'], required: true },
    { field: 'part', names: ['MOIS'] },
    { field: 'product', names: ['NC8', 'CODE_NC8'], required: true },
    { field: 'partner', names: ['CODE_PAYS', 'PAYS'], required: true },
    { field: 'value', names: ['VALEUR'], required: true },
    { field: 'weight', names: ['MASSE'] },
  ],
  known: ['CPF4', 'CPF6', 'A129', 'USUP', 'DEPARTEMENT', 'REGION'],
  plainNumbers: true,
  signature: [],
  unit: { measure: 'value', unit: 'EUR', exponent: 0 },
  readFlow: letters({ E: 'X', I: 'M' }),
  // A spreadsheet has cut the zero of the eight digits.
  adjust: (text) => (/^\d{7}$/.test(text) ? `0${text}` : text),
})

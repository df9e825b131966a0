import { letters, nationalTable } from './national-table'

/** DataComex (Spain's secretariat of state for trade): euros and kilograms by month, TARIC code, country and province. */
export const dataComexFormat = nationalTable({
  id: 'datacomex',
  source: 'datacomex',
  reporter: 'ESP',
  columns: [
    { field: 'flow', names: ['flujo'], required: true },
    { field: 'period', names: ['año', 'ano', 'anio'], required: true },
    { field: 'part', names: ['mes'] },
    { field: 'partner', names: ['país', 'pais'], required: true },
    { field: 'product', names: ['Código TARIC', 'cod_taric', 'taric', 'codigo taric'], required: true },
    { field: 'value', names: ['euros'], required: true },
    { field: 'weight', names: ['kilogramos', 'kilos', 'peso'] },
  ],
  known: ['Descripción', 'Estado', 'cod_pais', 'cod_provincia', 'provincia'],
  plainNumbers: false,
  signature: [],
  unit: { measure: 'value', unit: 'EUR', exponent: 0 },
  readFlow: letters({ E: 'X', I: 'M' }),
})

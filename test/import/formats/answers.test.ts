import { expect, test } from 'vitest'
import { observationsOf, problemsOf, readAll } from '../reading'

const FILES: Readonly<Record<string, string>> = {
  own: 'reporter,partner,flow,product,period,value,unit\nDEU,Erewhon,X,TOTAL,2024,1,EUR\n',
  wits:
    'Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,TradeFlowName,TradeFlowCode,' +
    'TradeValue in 1000 USD\nH6,SGP,91,Singapore,ERE,Erewhon,2023,Export,6,477741.105\n',
  baci: 't,i,j,k,v,q\n2022,156,Erewhon,120791,23685.927,8047.4\n',
  sdmx:
    'DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\n' +
    'IMF.STA:IMTS(1.0.0),USA,XG_FOB_USD,Erewhon,A,2020,5\n',
}

test.each(Object.entries(FILES))('in the form %s an answered name is the area it was said to be', async (_, file) => {
  expect(problemsOf(await readAll(file, { fileName: 'BACI_HS17_Y2022_V202401.csv' })).join()).toContain(
    'E_UNKNOWN_COUNTRY',
  )
  const areas = [
    { text: 'Erewhon', area: 'NZL' },
    { text: 'ERE', area: 'NZL' },
  ]
  const reading = await readAll(file, { areas, fileName: 'BACI_HS17_Y2022_V202401.csv' })
  expect(observationsOf(reading).map(({ partner }) => partner)).toEqual(expect.arrayContaining(['NZL']))
})

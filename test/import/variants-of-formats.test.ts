import { expect, test } from 'vitest'
import type { ReadOptions } from '../../lib/import/types'
import { linesOf } from './formats/lines'
import { readAll } from './reading'
import { bytesOfVariant, type Variant } from './variant'

const VARIANTS: readonly Variant<Partial<ReadOptions>>[] = [
  {
    title: 'UN Comtrade saved by a spreadsheet: no quotes, leading zeros lost',
    file: 'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate\r\nC,A,20230101,2023,52,2023,643,RUS,Russian Federation,X,Export,504,MAR,Morocco,0,W00,World,H6,HS,true,8,x,0,false,C00,x,0,0,x,-1,N/A,0,false,-1,N/A,0,false,0,true,0,false,,,100,0,false,true,\r\nC,A,20230101,2023,52,2023,643,RUS,Russian Federation,X,Export,504,MAR,Morocco,0,W00,World,H6,HS,true,805,x,0,false,C00,x,0,0,x,-1,N/A,0,false,-1,N/A,0,false,0,true,0,false,,,100,0,false,true,\r\nC,A,20230101,2023,52,2023,643,RUS,Russian Federation,X,Export,504,MAR,Morocco,0,W00,World,H6,HS,true,80510,x,0,false,C00,x,0,0,x,-1,N/A,0,false,-1,N/A,0,false,0,true,0,false,,,100,0,false,true,\r\n',
    said: {},
    lines: [
      'RUS MAR X H6 08 2023 100 USD FOB A',
      'RUS MAR X H6 0805 2023 100 USD FOB A',
      'RUS MAR X H6 080510 2023 100 USD FOB A',
    ],
  },
  {
    title: 'UN Comtrade with semicolons and a decimal comma',
    file: 'typeCode;freqCode;refPeriodId;refYear;refMonth;period;reporterCode;reporterISO;reporterDesc;flowCode;flowDesc;partnerCode;partnerISO;partnerDesc;partner2Code;partner2ISO;partner2Desc;classificationCode;classificationSearchCode;isOriginalClassification;cmdCode;cmdDesc;aggrLevel;isLeaf;customsCode;customsDesc;mosCode;motCode;motDesc;qtyUnitCode;qtyUnitAbbr;qty;isQtyEstimated;altQtyUnitCode;altQtyUnitAbbr;altQty;isAltQtyEstimated;netWgt;isNetWgtEstimated;grossWgt;isGrossWgtEstimated;cifvalue;fobvalue;primaryValue;legacyEstimationFlag;isReported;isAggregate\r\nC;A;20230101;2023;52;2023;643;RUS;Russian Federation;X;Export;504;MAR;Morocco;0;W00;World;H6;HS;true;27;x;0;false;C00;x;0;0;x;-1;N/A;0;false;-1;N/A;0;false;0;true;0;false;;;1234567,5;0;false;true;\r\n',
    said: {},
    lines: ['RUS MAR X H6 27 2023 1234567.5 USD FOB A'],
  },
  {
    title: 'Trade Map by quarters in thousands of euros, with tabs at the ends',
    file: 'List of supplying markets for a product imported by Morocco\nProduct: 27 Mineral fuels\nSources: ITC calculations\nUnit : Euro thousand\n\nExporters\tImported value in 2024-Q1\tImported value in 2024-Q2\t\nWorld\t1000\t1100\t\nRussian Federation\t100\t110\t\nUnited States of America\t200\t210\t\n',
    said: {},
    lines: [
      'MAR WLD M HS 27 2024-Q1 1000000 EUR  A',
      'MAR WLD M HS 27 2024-Q2 1100000 EUR  A',
      'MAR RUS M HS 27 2024-Q1 100000 EUR  A',
      'MAR RUS M HS 27 2024-Q2 110000 EUR  A',
      'MAR USA M HS 27 2024-Q1 200000 EUR  A',
      'MAR USA M HS 27 2024-Q2 210000 EUR  A',
    ],
  },
  {
    title: 'Trade Map by product, codes behind apostrophes, zero kept',
    file: "List of products imported by Morocco from Russian Federation\nSources: ITC calculations based on Office des Changes statistics.\nUnit : US Dollar thousand\n\nCode\tProduct label\tImported value in 2022\tImported value in 2023\t\n'TOTAL\tAll products\t1000\t1100\t\n'27\tMineral fuels\t600\t700\t\n'0805\tCitrus\t5\t0\t\n",
    said: {},
    lines: [
      'MAR RUS M  TOTAL 2022 1000000 USD  A',
      'MAR RUS M  TOTAL 2023 1100000 USD  A',
      'MAR RUS M HS 27 2022 600000 USD  A',
      'MAR RUS M HS 27 2023 700000 USD  A',
      'MAR RUS M HS 0805 2022 5000 USD  A',
      'MAR RUS M HS 0805 2023 0 USD  A',
    ],
  },
  {
    title: 'Trade Map in Spanish, saved by a spreadsheet',
    file: 'Lista de los mercados importadores para un producto exportado por Marruecos;;\r\nProducto: 08 Frutas;;\r\nUnidad : miles Dólar Americano;;\r\n;;\r\nImportadores;Valor exportada en 2022;Valor exportada en 2023\r\nMundo;1.000;1.100\r\nFederación de Rusia;100;110\r\n',
    encoding: 'windows-1252',
    said: {},
    lines: [
      'MAR WLD X HS 08 2022 1000000 USD  A',
      'MAR WLD X HS 08 2023 1100000 USD  A',
      'MAR RUS X HS 08 2022 100000 USD  A',
      'MAR RUS X HS 08 2023 110000 USD  A',
    ],
  },
  {
    title: 'WITS with the names of gross flows, and weights',
    file: 'Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,TradeFlowName,TradeFlowCode,TradeValue in 1000 USD,NetWeight in KGM\nH5,MAR,TOTAL,Morocco,RUS,Russian Federation,2019,Gross Imp.,1,"1,234.567",5\nH5,MAR,TOTAL,Morocco,RUS,Russian Federation,2019,Gross Exp.,2,234.567,6\n',
    said: {},
    lines: [
      'MAR RUS M  TOTAL 2019 1234567 USD CIF A',
      'MAR RUS M  TOTAL 2019 5 KG  A',
      'MAR RUS X  TOTAL 2019 234567 USD FOB A',
      'MAR RUS X  TOTAL 2019 6 KG  A',
    ],
  },
  {
    title: 'a country summary of WITS with a share among the money',
    file: 'Reporter,Partner,Product categories,Indicator Type,Indicator,2020,2019\nMorocco,World,All Products,Export,Export(US$ Mil),     27704.12,     29328.38\nMorocco,Russian Federation,Fuels,Import,Import(US$ Mil),       577.00,       600.50\nMorocco,World,All Products,Export,Export Product share(%),       100.00,     100.00\n',
    said: {},
    lines: [
      'MAR WLD X  TOTAL 2020 27704120000 USD FOB A',
      'MAR WLD X  TOTAL 2019 29328380000 USD FOB A',
      'MAR RUS M WITS 27-27_Fuels 2020 577000000 USD CIF A',
      'MAR RUS M WITS 27-27_Fuels 2019 600500000 USD CIF A',
      'S_INDICATOR',
      'S_INDICATOR',
    ],
  },
  {
    title: 'BACI with semicolons, decimal commas and lost zeros',
    file: 't;i;j;k;v;q\n2022;504;643;80510;1234,567;100,5\n2022;643;504;270112;9234,567;\n',
    said: {},
    lines: [
      'MAR RUS X HS 080510 2022 1234567 USD FOB A',
      'MAR RUS X HS 080510 2022 100500 KG  A',
      'RUS MAR X HS 270112 2022 9234567 USD FOB A',
      'S_EMPTY',
    ],
  },
  {
    title: 'the 22 columns of the former Comtrade by month, with re-exports',
    file: 'Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag\r\nHS,2015,201501,January 2015,2,0,2,Export,504,Morocco,MAR,643,Russian Federation,RUS,08,Fruit,1,No Quantity,,,309541080,0\r\nHS,2015,201501,January 2015,2,0,3,Re-Export,504,Morocco,MAR,643,Russian Federation,RUS,08,Fruit,1,No Quantity,,,1000,0\r\n',
    said: {},
    lines: ['MAR RUS X HS 08 2015-01 309541080 USD FOB A', 'MAR RUS RX HS 08 2015-01 1000 USD FOB A'],
  },
  {
    title: 'SDMX with codes and labels, semicolons and decimal commas',
    file: 'DATAFLOW;FREQ: Frequency;REPORTER: Reporter;PARTNER: Partner;PRODUCT: Product;FLOW: Flow;INDICATORS: Indicators;TIME_PERIOD: Time;OBS_VALUE;OBS_FLAG\nESTAT:DS-045409(1.0);A: Annual;DE: Germany;MA: Morocco;27: Mineral fuels;1: IMPORT;VALUE_IN_EUROS: Value;2023: 2023;1234567,5;p: provisional\n',
    said: {},
    lines: ['DEU MAR M HS 27 2023 1234567.5 EUR CIF P'],
  },
  {
    title: 'the IMF’s trade by quarter and month: no scale, NaN is missing',
    file: 'DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\nIMF.STA:IMTS(1.0.0),MAR,XG_FOB_USD,RUS,Q,2024-Q3,1250000.5,6\nIMF.STA:IMTS(1.0.0),MAR,MG_CIF_USD,RUS,M,2024-M03,NaN,6\n',
    said: {},
    lines: ['MAR RUS X  TOTAL 2024-Q3 1250000.5 USD FOB A', 'MAR RUS M  TOTAL 2024-03  USD CIF M'],
  },
  {
    title: 'SDMX-CSV 2 whose first column says how several values are parted',
    file: 'STRUCTURE[;],STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\ndataflow,IMF.STA:IMTS(1.0.0),M,MAR,XG_FOB_USD,RUS,A,2023,1250000.5,0\n',
    said: {},
    lines: ['MAR RUS X  TOTAL 2023 1250000.5 USD FOB A'],
  },
  {
    title: 'Eurostat’s names in small letters, hundreds of kilograms, a secret figure of Greece',
    file: 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:DS-045409(1.0),15/06/25 11:00:00,M,DE,MA,27,1,VALUE_IN_EUROS,2025-01,1000,p\nESTAT:DS-045409(1.0),15/06/25 11:00:00,M,DE,MA,27,1,QUANTITY_IN_100KG,2025-01,50,\nESTAT:DS-045409(1.0),15/06/25 11:00:00,M,EL,MA,27,2,VALUE_IN_EUROS,2025-01,:,c\n',
    said: {},
    lines: [
      'DEU MAR M HS 27 2025-01 1000 EUR CIF P',
      'DEU MAR M HS 27 2025-01 5000 KG  A',
      'GRC MAR X HS 27 2025-01  EUR FOB C',
    ],
  },
  {
    title: 'Eurostat’s tab-separated text with flags behind numbers',
    file: 'freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2025-01 \t2025-02 \nM,DE,MA,27,1,VALUE_IN_EUROS\t123.4 p\t: c\nM,DE,MA,27,2,VALUE_IN_EUROS\t5\t0\n',
    said: {},
    lines: [
      'DEU MAR M HS 27 2025-01 123.4 EUR CIF P',
      'DEU MAR M HS 27 2025-02  EUR CIF C',
      'DEU MAR X HS 27 2025-01 5 EUR FOB A',
      'DEU MAR X HS 27 2025-02 0 EUR FOB A',
    ],
  },
  {
    title: 'Comext of 2001',
    file: 'DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_cpa2002,PRODUCT_cpa2008,PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY\n001,FR,0204,MA,E,08051020,00151,1,1,1,1,2,2,4,A,200101,2580,600,1\n',
    said: {},
    lines: [
      'FRA MAR X HS 08051020 2001-01 2580 EUR FOB A',
      'FRA MAR X HS 08051020 2001-01 600 KG  A',
      'FRA MAR X HS 08051020 2001-01 1 A  A',
    ],
  },
  {
    title: 'WTO by month; a change in per cent is left out',
    file: '"Indicator Category","Indicator Code","Indicator","Reporting Economy Code","Reporting Economy ISO3A Code","Reporting Economy","Partner Economy Code","Partner Economy ISO3A Code","Partner Economy","Product/Sector Classification Code","Product/Sector Classification","Product/Sector Code","Product/Sector","Period Code","Period","Frequency Code","Frequency","Unit Code","Unit","Year","Value Flag Code","Value Flag","Text Value","Value"\n"Merchandise trade values","ITS_MTV_MX","Total merchandise exports – monthly","504","MAR","Morocco","000","","World","SITC3","x","TO","Total merchandise","M03","March","M","Monthly","USM","Million US dollar","2024","","","","3500.5"\n"x","ITS_MTV_AX","Merchandise exports - annual % change","504","MAR","Morocco","000","","World","SITC3","x","TO","Total","A","Annual","A","Annual","APC","% change","2024","","","","3.5"\n',
    encoding: 'windows-1252',
    said: {},
    lines: ['MAR WLD X  TOTAL 2024-03 3500500000 USD FOB A', 'S_INDICATOR'],
  },
  {
    title: 'the panel of the IMF by month and quarter',
    file: 'Country Name,Country Code,Counterpart Country Name,Counterpart Country Code,Time Period,"Goods, Value of Exports, Free on board (FOB), US Dollars (TXG_FOB_USD)","Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars (TMG_CIF_USD)",\nMorocco,686,Russian Federation,922,2020M1,1000.5,2000,\nMorocco,686,Russian Federation,922,2020Q1,,6000,\n',
    said: {},
    lines: [
      'MAR RUS X  TOTAL 2020-01 1000.5 USD FOB A',
      'MAR RUS M  TOTAL 2020-01 2000 USD CIF A',
      'S_EMPTY',
      'MAR RUS M  TOTAL 2020-Q1 6000 USD CIF A',
    ],
  },
  {
    title: 'the World Bank’s exports and imports of goods',
    file: '﻿"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","2025-03-24",\r\n\r\n"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\r\n"Morocco","MAR","Merchandise exports (current US$)","TX.VAL.MRCH.CD.WT","42000000000","43000000000",\r\n"Morocco","MAR","Merchandise imports (current US$)","TM.VAL.MRCH.CD.WT","72000000000","",\r\n',
    said: {},
    lines: [
      'MAR WLD X  TOTAL 2022 42000000000 USD  A',
      'MAR WLD X  TOTAL 2023 43000000000 USD  A',
      'MAR WLD M  TOTAL 2022 72000000000 USD  A',
      'S_EMPTY',
    ],
  },
  {
    title: 'DataBank with its lines of text below',
    file: 'Country Name,Country Code,Series Name,Series Code,2022 [YR2022],2023 [YR2023]\nMorocco,MAR,Merchandise exports (current US$),TX.VAL.MRCH.CD.WT,42000000000,..\n,,,,,\nData from database: World Development Indicators,,,,,\nLast Updated: 03/24/2025,,,,,\n',
    said: {},
    lines: ['MAR WLD X  TOTAL 2022 42000000000 USD  A', 'MAR WLD X  TOTAL 2023  USD  M', 'S_NOTE', 'S_NOTE'],
  },
  {
    title: 'GENESIS with thousands of euros, nothing written as a dash',
    file: 'statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n51000;Aussenhandel;MONAT;Monat;2024-03;STLAH;Länder;STLAHMA;Marokko;WAM2;Waren;WA27;Mineral;123456;Tsd. EUR;WERTA;Ausfuhr: Wert\n51000;Aussenhandel;MONAT;Monat;2024-04;STLAH;Länder;STLAHMA;Marokko;WAM2;Waren;WA27;Mineral;-;Tsd. EUR;WERTA;Ausfuhr: Wert\n',
    said: {},
    lines: ['DEU MAR X HS 27 2024-03 123456000 EUR FOB A', 'DEU MAR X HS 27 2024-04 0 EUR FOB A'],
  },
  {
    title: 'Russian customs by city and region in windows-1251',
    file: 'NAPR\tPERIOD\tSTRANA\tTNVED\tEDIZM\tSTOIM\tNETTO\tKOL\tREGION\tREGION_S\nИМ\t01/2019\tMA\t0805102000\t\t7826,5\t1899\t0\t45000 - МОСКВА\t01\nЭК\t02/2019\tMA\t2701120000\t\t12345\t99\t0\t46000 - МОСКОВСКАЯ ОБЛАСТЬ\t01\n',
    encoding: 'windows-1251',
    said: {},
    lines: [
      'RU-MOW MAR M HS 0805102000 2019-01 7826.5 USD CIF A',
      'RU-MOW MAR M HS 0805102000 2019-01 1899 KG  A',
      'S_EMPTY',
      'RU-MOS MAR X HS 2701120000 2019-02 12345 USD FOB A',
      'RU-MOS MAR X HS 2701120000 2019-02 99 KG  A',
      'S_EMPTY',
    ],
  },
  {
    title: 'the IMF by year, quarter and month across, without its row of statuses',
    file: 'Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2019,2020,2020Q1,2020M1,\nMorocco,686,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,Russian Federation,922,Value,1000000,2000000,500000,100000,\nMorocco,686,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,Russian Federation,922,Status,,E,,,\n',
    said: {},
    lines: [
      'MAR RUS X  TOTAL 2019 1000000 USD FOB A',
      'MAR RUS X  TOTAL 2020 2000000 USD FOB A',
      'MAR RUS X  TOTAL 2020-Q1 500000 USD FOB A',
      'MAR RUS X  TOTAL 2020-01 100000 USD FOB A',
      'S_EMPTY',
      'S_STATUS_ROW',
      'S_EMPTY',
      'S_EMPTY',
    ],
  },
]

test.each(VARIANTS)('$title', async (variant) => {
  expect(linesOf(await readAll(bytesOfVariant(variant), variant.said))).toEqual(variant.lines)
})

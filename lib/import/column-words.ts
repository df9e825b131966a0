/** A name with single blanks between its words: `KG_LIQUIDO` is `KG LIQUIDO`, `metricKG` is `metric KG`. */
export const spaced = (name: string): string =>
  name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_\s]+/g, ' ')
    .trim()

/** Headers of columns of weights, amounts, costs beside the value, and sums since January: no values of trade either. */
export const NO_TRADE =
  /\b(?:kg|kgs|kilo\w*|tonn?e?s?|net ?(?:mass|weight|wgt)|gross ?w\w*|weight|quantit\w*|qty|qt|frete|freight|insurance|seguro|duty|duties|peso|poids|masse|gewicht|menge|mass|liquido|líquido|litres?|supp ?\w*|usup|ytd|lvl|suppression ?index|netto|kol)\b|year to date|val yr|вес|масса|количество|(?:^|\s)(?:数量|千克|第[一二]数量)|الكمية|الوزن|quantity\d/iu

/** Headers of columns of quantities. */
export const QUANTITIES = /quantit|\bqty\b|menge|cantidad|количество|الكمية|数量/iu

/** Headers of values by what offices call them. */
export const VALUES =
  /\b(?:val(?:ue|or|eur|ore)?|vl|amount|betrag|wert|fob|cif|usd|eur|euros?|dollars?|dolar|us ?\$|stoim)\b|\$|€|£|стоимость|金额|美元|القيمة/iu

/** Headers of columns that compare: growth and shares are no values of trade. */
export const NO_VALUES =
  /%|\b(?:growth|change|share|rank|cagr|percent|variation|évolution|croissance|part|crecimiento|participación)\b|Veränderung|Wachstum|Anteil|рост|прирост|доля|изменение|темп|نسبة|نمو|حصة|同比|环比|[±％]/iu

/** Headers of the only column of areas in tables of one country: the other side of its trade. */
export const OTHER_SIDE =
  /destination|origin|market|partner|counterpart|Bestimmung|Herkunft|Ursprung|Abnehmer|Lieferland|provenance|destino|origen|назначени|происхождени|отправлени|контрагент|贸易伙伴|الوجهة|المنشأ/iu

/** Headers of codes that look like those of products: of countries, regions, ports, months, units, ways of transport. */
export const NO_PRODUCTS =
  /\b(?:countr(?:y|ies)|cty|pa[ií]s(?:es)?|pays|paese|land|länder|partner\w*|reporter\w*|economy|state|prov(?:ince|incia|incias)?|uf|mun|district|dist|port|region\w*|month\w*|m[eê]s|mois|mese|monat|year|yr|ano|año|ann[eé]e|anno|jahr|unid\w*|unit\w*|uom|scalar|fluxo?|flow|flujo|via|urf|transport\w*|mot|mode|customs|aduana|coordinate|decimals|rank|s\.? ?no\.?|suite|account|flag)\b|страна|регион|месяц|\bгод\b|编码$(?<!商品编码)/iu

/** Headers of columns of regions of a country. */
export const REGIONS = /регион|субъект|\bregion|bundesl|provinc|\bprovíncia|\bstate\b|oblast/iu

/** Headers of columns that part a figure: by port, office, region, way of transport, customs procedure. */
export const BREAKDOWNS =
  /\b(?:port\w*|district\w*|dist|state|prov\w*|uf|mun\w*|region\w*|urf|via|transport\w*|mode|mot|procedure|regime|customs|custom|zone|département|departamento|office|aduana)\b|регион|таможн|округ|注册地|贸易方式|関/iu

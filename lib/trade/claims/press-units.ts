const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '€': 'EUR', euro: 'EUR', euros: 'EUR', евро: 'EUR', '₽': 'RUB', '£': 'GBP' },
    ...{ us$: 'USD', 'us-dollar': 'USD', 'us dollar': 'USD', 'us dollars': 'USD', 'u.s. dollars': 'USD' },
    ...{
      'dollars américains': 'USD',
      'долл. сша': 'USD',
      'доллар сша': 'USD',
      'доллары сша': 'USD',
      'долларов сша': 'USD',
    },
    ...{
      rouble: 'RUB',
      roubles: 'RUB',
      ruble: 'RUB',
      rubles: 'RUB',
      rubel: 'RUB',
      рубль: 'RUB',
      рублей: 'RUB',
      'руб.': 'RUB',
    },
    ...{
      'moroccan dirham': 'MAD',
      'moroccan dirhams': 'MAD',
      'marokkanische dirham': 'MAD',
      'dirhams marocains': 'MAD',
    },
  }),
)

/** A currency by its name, where the name is that of one only: there are several dollars and dirhams. */
export const spokenUnit = (text: string): string => UNITS.get(text.toLowerCase()) ?? text

const SEVERAL =
  /^(?:\$|dollars?|dirhams?|dinars?|pounds?|francs?|pesos?|krone[nr]?|rupees?|долл(?:ар\p{L}*|\.)?|дирхам\p{L}*)$/iu

/** Whether a text is the name of more currencies than one. */
export const namesSeveralUnits = (text: string): boolean => SEVERAL.test(text)

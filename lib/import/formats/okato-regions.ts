/**
 * Regions of Russia by the first two digits of their number in OKATO (the classification of administrative divisions,
 * OK 019-95), as the customs service writes them with three more; autonomous districts by all five. ISO 3166-2 codes.
 */
export const OKATO_REGIONS: ReadonlyMap<string, string> = new Map(
  `01 ALT,03 KDA,04 KYA,05 PRI,07 STA,08 KHA,10 AMU,11 ARK,11100 NEN,12 AST,14 BEL,15 BRY,17 VLA,18 VGG,19 VLG,20 VOR,
  22 NIZ,24 IVA,25 IRK,26 IN,27 KGD,28 TVE,29 KLU,30 KAM,32 KEM,33 KIR,34 KOS,36 SAM,37 KGN,38 KRS,40 SPE,41 LEN,42 LIP,
  44 MAG,45 MOW,46 MOS,47 MUR,49 NGR,50 NVS,52 OMS,53 ORE,54 ORL,56 PNZ,57 PER,58 PSK,60 ROS,61 RYA,63 SAR,64 SAK,65 SVE,
  66 SMO,68 TAM,69 TOM,70 TUL,71 TYU,71100 KHM,71140 YAN,73 ULY,75 CHE,76 ZAB,77 CHU,78 YAR,79 AD,80 BA,81 BU,82 DA,83 KB,
  84 AL,85 KL,86 KR,87 KO,88 ME,89 MO,90 SE,91 KC,92 TA,93 TY,94 UD,95 KK,96 CE,97 CU,98 SA,99 YEV`
    .split(',')
    .map((pair): [string, string] => {
      const [number = '', code = ''] = pair.trim().split(' ')
      return [number, `RU-${code}`]
    }),
)

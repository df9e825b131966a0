/**
 * Characters that tables of trade in Chinese and Japanese are full of, in their simplified and traditional forms: years,
 * values, goods, names of countries. They tell bytes of one East Asian encoding from those of another.
 */
export const COMMON_HAN: ReadonlySet<string> = new Set(
  '国國年月日期份季度进進出口金额額数數量值价價单單位美元万萬亿億千百吨噸公斤编編码碼号號商品货貨物名称稱贸貿易伙夥伴地区區域省市总總计計合小其他和与與及的不在中大本一二三四五六七八九十' +
    '德法英俄罗羅斯意利亚亞西班牙荷兰蘭比时時瑞典士挪威芬丹麦麥波奥奧匈捷克希腊臘葡萄爱愛尔爾土耳乌烏克兰印尼泰越南韩韓朝鲜鮮台臺湾灣香港澳门門新加坡马馬来來菲律宾賓缅緬甸巴基坦伊朗拉沙特阿联聯酋' +
    '埃及摩洛哥突尼纳納日加肯非洲欧歐盟拿墨哥智秘鲁魯委内瑞拉根廷古哈萨薩别別输輸表统統计計机機电電车車钢鋼铁鐵石油煤气氣棉纺紡织織服装裝粮糧农農产產',
)

/** The syllables of Hangul that most Korean text is of; of 2,350 in its standard some 330. */
export const COMMON_HANGUL: ReadonlySet<string> = new Set(
  '가각간갈감갑강개거건검게격견결경계고골공과관광교구국군권귀규그근글금급기길김까나난남내너네년노농누니다단달담당대더데도독동되된두드득들등디라락란랑래러런레려력련령로록롱료루류르른를름리린림' +
    '마만말망매머메면명모목무문물미민밀바박반발방배백버번법베벨별병보복본봉부북분불브블비빈사산살삼상새색생서석선설성세센소속손솔송수순스슬습시식신실심아안알암압앙애액야약양어언얼업에엔여역연열영예' +
    '오온와완외요용우운울움원월위유육은을음응의이인일임입잉자작잔장재저적전절점정제조족존종주준중즈증지직진질집차찬창채처천철첨체초총최추축출충치카칸캐커컨코콜쿠퀴크클키타탄태터테토톤통투트특티' +
    '파판패페편평포폴표품프플피필하학한할함합항해행향허현협형호홍화확환황회효후휴흐희액량별',
)

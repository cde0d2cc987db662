import type { LegacyEncoding } from "@/lib/intake/bytes/legacy-table";

/** Characters that text in one script is mostly made of, and the share of them by which it is known. */
export interface FrequentCharacters {
  readonly encoding: LegacyEncoding;
  readonly common: ReadonlySet<string>;
  /** Share of such characters from which text is taken for this encoding. */
  readonly share: number;
}

/** What stands in any East Asian text: punctuation and wide digits. */
const EAST_ASIAN = "、。「」・ー（）：／　０１２３４５６７８９";
/** All kana, and the characters of call records, offices and the commonest family names. */
const JAPANESE =
  "ぁあいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをん" +
  "ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴ" +
  "発信着受番号電話時間日開始終了通秒分応答無拒否中結果状態理由相手先者担当名社会部課回線内外転送切断不在留守呼出成功失敗接続年月曜火水木金土件数使用方向種別備考記録" +
  "佐藤鈴高橋田伊渡辺山本村小林加吉川口井上松清崎森池石原藤大野一二三四五六七八九十人本東京西南北";
const SIMPLIFIED =
  "主叫被号码时间开始结束通话长秒分呼状态果坐席姓名用户忙拒接无人听已未失败成功原因挂断日期来去电部门客服工类型方向国内外省市公司费录音记序列线路网关运营商备注应答振铃超正常空停机" +
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文" +
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国志海的一是在不了有和这中大为上个我以要他们到出就对会可年动同也能下过子说产种面而后多定行学法所民得经十三之进着等度家力里如水化自二理起小物现实加量都两体制当使点从业本性好应它合还";
const TRADITIONAL =
  "主叫被號碼時間開始結束通話長秒分呼狀態果坐席姓名用戶忙線拒接無人聽已未失敗成功原因掛斷日期來去電部門客服工類型方向國內外省市公司費錄音記序列路網關運營商備註應答振鈴超正常空停機撥" +
  "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡丁魏薛葉余潘杜戴夏鍾汪田任姜范石姚譚廖鄒熊金陸孔白崔康邱秦江史顧侯孟龍萬段雷錢湯尹黎" +
  "志明建國美麗雅婷淑芬怡君家豪俊傑文雄宗翰冠宇的一是在不了有和這中大為上個我以要他們到出就對會可年動同也能下過子說產種面而後多定行學法所民得經十三之進著等度家力裡如水化自二理起小物現實加量都兩體制當使點從業本性好應它合還";
const KOREAN =
  "발신수번호시간작종료통화결과상태응답무거절중초분일자담당원이름길유형방향내외부서고객전성공실패사연락처메모날짜기록구회선명" +
  "김박최정강조윤장임한오신권황안송류홍양손배백허남심노하곽차주우민진재영은희지현미경석준동철훈수빈혜윤다의에는을를로서한고인가나라마바아";
/** The letters that make up most of any text. */
const CYRILLIC = "оеаинтсрвлкмі";
const GREEK = "αοιετσςνηυρκλάέήίόώ";
const HEBREW = "יוהלאתרבמשנםק";
const ARABIC = "اليمنترودعبسةقحف";
const THAI = "านรอกเงยมลวสตทคั่้ิีดหขแ";

/** The encodings of other scripts, each with the characters that stand in nearly any text of call records. */
export const FREQUENT_CHARACTERS: readonly FrequentCharacters[] = [
  { encoding: "windows-1251", common: new Set(CYRILLIC), share: 0.5 },
  { encoding: "koi8-r", common: new Set(CYRILLIC), share: 0.5 },
  { encoding: "ibm866", common: new Set(CYRILLIC), share: 0.5 },
  { encoding: "iso-8859-5", common: new Set(CYRILLIC), share: 0.5 },
  { encoding: "windows-1253", common: new Set(GREEK), share: 0.5 },
  { encoding: "windows-1255", common: new Set(HEBREW), share: 0.5 },
  { encoding: "windows-1256", common: new Set(ARABIC), share: 0.5 },
  { encoding: "windows-874", common: new Set(THAI), share: 0.5 },
  { encoding: "shift_jis", common: new Set(JAPANESE + EAST_ASIAN), share: 0.35 },
  { encoding: "euc-jp", common: new Set(JAPANESE + EAST_ASIAN), share: 0.35 },
  { encoding: "gb18030", common: new Set(SIMPLIFIED + EAST_ASIAN), share: 0.35 },
  { encoding: "big5", common: new Set(TRADITIONAL + EAST_ASIAN), share: 0.35 },
  { encoding: "euc-kr", common: new Set(KOREAN + EAST_ASIAN), share: 0.35 },
];

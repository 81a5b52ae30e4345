/** Traditional characters that occur in agreements, and at the same places their simplified forms. */
const TRADITIONAL =
  '丟並乾亂亞佈佔併來侷係俬倉個們倫偽備傢傭傳債傷僅僞僱價儘償優儲兒內兩冊凍別刪則剋創劃動務匯區協卽厤參員唸問啓啟' +
  '喚單嘗噁噹嚇嚐嚮嚴國圍圖團埰執報場塊墰壇壜壞夠夥奧奬學寀實審寫寬寶將專尋對導屆屍屬嵗師帳帶幫幷幹庫廢廣張強彆彈' +
  '彔彙後徑從復徵惡愛態慣憑應懲戀戰戲戶掃掛採換損搶摺擁擇擊擔據擬擾攔敎敗數斷於旣昇時暢暫曆曉曏書會朮東査條棄業榦' +
  '榮構樂標樣機橫檔檢檯權歡歲歷歸殭殺毀決沒沖況洩淩減測準滙滿潛潤濟濫瀏灘灣災為烏無營燬爭爲爾牴狀獎獨獲獻現環產産' +
  '畢異當療發盜盡監盤眞眾瞞確碼礎礙祕禦稅種稱積穢穩穫竅竊競箇節範簡簽籤糰糾約納級紛細紹終組結絕絡給統絶綁經綠綫維' +
  '網綴綵綿緑線編緩緻總織繞繫繳繼續纍纔罈罎罰羅羣義習聖聞聯聲職脅脩脫腦腳臨臺與舉舊舖華萬蒐蓋蔘薩蘭處虛號衆術衕衝' +
  '裏補裝裡製複覈見規視親覽觀觸訂計訊託記訟訣訪設許訴註証詐評詞詢試話該詳誌認語誠誤說説誹調請諒論諮諾謊謗謝謠謡謹' +
  '證識譭譯議護譽讀變讓讚負財貢貨責買貸費貿資賠賣賦質賬賭賴購贈贊贖踰軟載輕輯輸轄轉辦辯農迴逕這連週進遊運過達違遞' +
  '適遲遶選遺遼還郵鄭醫釋針釣釦鈅鈕銀銷鋪錄錯録錶鍵鍼鎖鏈鑑鑒鑰長門閉開間閤閱閲闆闇關陞陳陸陽隊際隨險隱隸隻雖雙雜' +
  '離雲電靈韓響頁頂項順須預領頭頻題額願類顯風颱餘饋馬駁騙騷驗體髮鬚魚麥麪麫麵麼麽點齣';
const SIMPLIFIED =
  '丢并干乱亚布占并来局系私仓个们伦伪备家佣传债伤仅伪雇价尽偿优储儿内两册冻别删则克创划动务汇区协即历参员念问启启' +
  '唤单尝恶当吓尝向严国围图团采执报场块坛坛坛坏够伙奥奖学采实审写宽宝将专寻对导届尸属岁师帐带帮并干库废广张强别弹' +
  '录汇后径从复征恶爱态惯凭应惩恋战戏户扫挂采换损抢折拥择击担据拟扰拦教败数断于既升时畅暂历晓向书会术东查条弃业干' +
  '荣构乐标样机横档检台权欢岁历归僵杀毁决没冲况泄凌减测准汇满潜润济滥浏滩湾灾为乌无营毁争为尔抵状奖独获献现环产产' +
  '毕异当疗发盗尽监盘真众瞒确码础碍秘御税种称积秽稳获窍窃竞个节范简签签团纠约纳级纷细绍终组结绝络给统绝绑经绿线维' +
  '网缀彩绵绿线编缓致总织绕系缴继续累才坛坛罚罗群义习圣闻联声职胁修脱脑脚临台与举旧铺华万搜盖参萨兰处虚号众术同冲' +
  '里补装里制复核见规视亲览观触订计讯托记讼诀访设许诉注证诈评词询试话该详志认语诚误说说诽调请谅论咨诺谎谤谢谣谣谨' +
  '证识毁译议护誉读变让赞负财贡货责买贷费贸资赔卖赋质账赌赖购赠赞赎逾软载轻辑输辖转办辩农回径这连周进游运过达违递' +
  '适迟绕选遗辽还邮郑医释针钓扣钥钮银销铺录错录表键针锁链鉴鉴钥长门闭开间合阅阅板暗关升陈陆阳队际随险隐隶只虽双杂' +
  '离云电灵韩响页顶项顺须预领头频题额愿类显风台余馈马驳骗骚验体发须鱼麦面面面么么点出';

/** Typographic marks and what the patterns write for them. */
const MARKS = '“”„‘’`´\u00a0\u3000\u2009\u202f\t‐‑–：（）；％＄￥０１２３４５６７８９';
const PLAIN_MARKS = "\"\"\"''''     ---:();%$¥0123456789";

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((c, i) => [c, to.charAt(i)]);
}

const FORMS: ReadonlyMap<string, string> = new Map([...pairs(TRADITIONAL, SIMPLIFIED), ...pairs(MARKS, PLAIN_MARKS)]);

/**
 * The text in the form that the patterns of positions are written for: traditional characters simplified, digits and
 * brackets of half width, quotation marks, hyphens and blanks plain. Every character keeps its place and length, so
 * that offsets stay those of the text given. Idempotent; linear; never throws.
 */
export function plainForm(text: string): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 && code !== 0x09 && code !== 0x60) continue;
    const form = FORMS.get(text.charAt(i));
    if (form === undefined) continue;
    out += text.slice(copied, i) + form;
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

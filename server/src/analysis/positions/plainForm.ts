/** Traditional characters that occur in agreements, and at the same places their simplified forms. */
const TRADITIONAL =
  '丟並乾亂亞佈佔併來侷係俬倉個們倫偽備傢傭傳債傷僅僞僱價儀億儘償優儲兇兌兒內兩冊凍別刪則剋創劃動務勞勢匯區協卽厤' +
  '參叄員唸問啓啟喚喪喬單嘗嘯噁噹嚇嚐嚮嚴囌國圍圓圖團埰執堅報場塊墰墻壇壜壞夠夥奧奬學寀實寧審寫寬寶將專尋對導屆屍' +
  '層屬岡島崑嵗師帳帶幣幫幷幹庫廢廣廬廳張強彆彈彔彙彿後徑從復徵惡惱愛態慣慮憑憲應懞懲懷戀戰戲戶捲掃掛採揚換揮損搶' +
  '摺撐撥擁擇擊擔據擬擴擾攔攜攬敎敗數斷於旂旣昇時暢暫曆曉曏書會朮東査條棄業極榦榮構樂標樣機橫檔檢檯欄權歐歡歲歷歸' +
  '殘殭殺毀汙決沒沖況泝洩淩減測準溫滅滙滯滿漢漲潔潛潤澤澱濛濟濫瀏灘灣災為烏無熱營燬爭爲爾牆牴狀猶獎獨獲獻現環產産' +
  '畢異當療發盜盡監盤盧眞眾瞞矇確碼礎礙礦祕禦禮稅種稱積穢穩穫竅竊競筆箇節範篩簡簽籤糰糾約納紐紙級紛細紹終組結絕絡' +
  '給統絶綁經綠綫維網綴綵綿緊緑線締編緩緬緻縣縮縱總織繞繫繳繼續纍纔罈罎罰罵罷羅羣義習聖聞聯聲職聽脅脩脫腦腳臘臟臨' +
  '臺與興舉舊舖華萬葯蒐蓆蓋蔘薩藥蘇蘭處虛號蟲衆術衕衝裏補裝裡製複褻襲覈見規視親覽觀觸訂計訊討託記訟訣訪設許訴註証' +
  '詆詐評詞詢試詩話該詳誌認誘語誠誤說説誰誹調請諒論諜諮諸諾謊謗謝謠謡謹證識譭譯議護譽讀變讓讚負財貢貨責貳貶買貸費' +
  '貼貿賂賃賄資賓賠賣賦質賬賭賴購贈贊贖踐踰蹤躍軍軟較載輔輕輯輸轄轉辦辯農迴逕這連週進遊運過達違遞遡適遲遶遷選遺遼' +
  '還邊郵鄭醫釋針釣釦鈅鈕鈡鉅銀銷鋪錄錢錦錯録錶鍵鍼鍾鎊鎖鎭鎮鏈鏡鐘鑑鑒鑰長門閉開閑閒間閤閱閲闆闇關陞陳陸陽隊階際' +
  '隨險隱隸隻雖雙雜離難雲電靈韆韓響頁頂項順須預頒頓領頭頻題額願顛類顧顯風颱餘饋馬駁駡騎騙騷驗驟骯髒體髮鬆鬚魚麥麪' +
  '麫麯麴麵麼麽點齡齣';
const SIMPLIFIED =
  '丢并干乱亚布占并来局系私仓个们伦伪备家佣传债伤仅伪雇价仪亿尽偿优储凶兑儿内两册冻别删则克创划动务劳势汇区协即历' +
  '参叁员念问启启唤丧乔单尝啸恶当吓尝向严苏国围圆图团采执坚报场块坛墙坛坛坏够伙奥奖学采实宁审写宽宝将专寻对导届尸' +
  '层属冈岛昆岁师帐带币帮并干库废广庐厅张强别弹录汇佛后径从复征恶恼爱态惯虑凭宪应蒙惩怀恋战戏户卷扫挂采扬换挥损抢' +
  '折撑拨拥择击担据拟扩扰拦携揽教败数断于旗既升时畅暂历晓向书会术东查条弃业极干荣构乐标样机横档检台栏权欧欢岁历归' +
  '残僵杀毁污决没冲况溯泄凌减测准温灭汇滞满汉涨洁潜润泽淀蒙济滥浏滩湾灾为乌无热营毁争为尔墙抵状犹奖独获献现环产产' +
  '毕异当疗发盗尽监盘卢真众瞒蒙确码础碍矿秘御礼税种称积秽稳获窍窃竞笔个节范筛简签签团纠约纳纽纸级纷细绍终组结绝络' +
  '给统绝绑经绿线维网缀彩绵紧绿线缔编缓缅致县缩纵总织绕系缴继续累才坛坛罚骂罢罗群义习圣闻联声职听胁修脱脑脚腊脏临' +
  '台与兴举旧铺华万药搜席盖参萨药苏兰处虚号虫众术同冲里补装里制复亵袭核见规视亲览观触订计讯讨托记讼诀访设许诉注证' +
  '诋诈评词询试诗话该详志认诱语诚误说说谁诽调请谅论谍咨诸诺谎谤谢谣谣谨证识毁译议护誉读变让赞负财贡货责贰贬买贷费' +
  '贴贸赂赁贿资宾赔卖赋质账赌赖购赠赞赎践逾踪跃军软较载辅轻辑输辖转办辩农回径这连周进游运过达违递溯适迟绕迁选遗辽' +
  '还边邮郑医释针钓扣钥钮钟巨银销铺录钱锦错录表键针钟镑锁镇镇链镜钟鉴鉴钥长门闭开闲闲间合阅阅板暗关升陈陆阳队阶际' +
  '随险隐隶只虽双杂离难云电灵千韩响页顶项顺须预颁顿领头频题额愿颠类顾显风台余馈马驳骂骑骗骚验骤肮脏体发松须鱼麦面' +
  '面曲曲面么么点龄出';

/** Typographic marks and what the patterns write for them. */
const MARKS = '“”„‘’`´\u00a0\u3000\u2009\u202f\t‐‑–：（）；％＄￥０１２３４５６７８９';
const PLAIN_MARKS = "\"\"\"''''     ---:();%$¥0123456789";

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((c, i) => [c, to.charAt(i)]);
}

/** By the code of a character, that of its form; 0 where it is its own. */
const FORMS = new Uint16Array(0x10000);
for (const [from, to] of [...pairs(TRADITIONAL, SIMPLIFIED), ...pairs(MARKS, PLAIN_MARKS)])
  FORMS[from.charCodeAt(0)] = to.charCodeAt(0);

/**
 * The text in the form that the patterns of positions are written for: traditional characters simplified, digits and
 * brackets of half width, quotation marks, hyphens and blanks plain. Every character keeps its place and length, so
 * that offsets stay those of the text given. Idempotent; linear; never throws.
 */
export function plainForm(text: string): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const form = FORMS[text.charCodeAt(i)]!;
    if (form === 0) continue;
    out += text.slice(copied, i) + String.fromCharCode(form);
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

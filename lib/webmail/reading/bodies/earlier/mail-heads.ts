const labels = {
  from: 'from|von|de|expéditeur|remitente|da|mittente|van|afzender|från|fra|od|от|від|lähettäjä|kimden|gönderen|feladó|de la|από|发件人|寄件者|差出人|보낸 사람|보낸사람|מאת|من',
  date: 'sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|enviada em|data|inviato|verzonden|skickat|sendt|dato|wysłano|data wysłania|отправлено|дата|надіслано|lähetetty|päivämäärä|gönderilme tarihi|gönderildi|tarih|küldve|trimis|ημερομηνία|发送时间|日期|寄件日期|送信日時|日付|보낸 날짜|날짜|נשלח|תאריך|التاريخ|أرسل|تاريخ الإرسال',
  to: 'to|an|à|para|a|aan|till|til|do|кому|vastaanottaja|kime|címzett|către|προς|收件人|宛先|받는 사람|받는사람|אל|إلى|cc|kopie',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|aihe|konu|tárgy|subiect|θέμα|主题|主旨|件名|제목|נושא|الموضوع',
} as const;
type Label = keyof typeof labels;

const patterns: Readonly<Record<Label, RegExp>> = {
  from: labelled(labels.from),
  date: labelled(labels.date),
  to: labelled(labels.to),
  subject: labelled(labels.subject),
};

/** Some programs write their labels bold, and stars around them in plain text. */
function labelled(names: string): RegExp {
  return new RegExp(`^\\*?(?:${names})\\s{0,2}(?:\\*?[:：]|[:：]\\*?)`, 'iu');
}

const is = (line: string, label: Label) => patterns[label].test(line.trimStart().slice(0, 60));

const separator =
  /^[-_=—]{2,}\s*(?:original(?:\s+(?:message|appointment))|forwarded(?:\s+(?:message|by\b.*))?|begin forwarded message|ursprüngliche nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|message d’origine|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|vidarebefordrat meddelande|oprindelig meddelelse|opprinnelig melding|videresendt (?:meddelelse|melding)|wiadomość oryginalna|oryginalna wiadomość|исходное сообщение|пересылаемое сообщение|alkuperäinen viesti|orijinal mesaj|iletilen ileti|eredeti üzenet|原始邮件|转发邮件|原始郵件|元のメッセージ|원본 메일|원본 메시지|הודעה מקורית|الرسالة الأصلية)\s*:?\s*[-_=—]*$/iu;
const unfenced =
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|início da mensagem (?:encaminhada|reenviada)|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev|-+ ?forwarded message ?-+)\s?:$/iu;

/** "-----Original Message-----" and its kind. */
export const isSeparator = (line: string) => {
  const text = line.trim();
  return text.length <= 120 && (separator.test(text) || unfenced.test(text));
};

const isRule = (line: string) => /^[_=—-]{8,}$/.test(line.trim());

/** How many lines of a head are looked at; long lists of recipients wrap. */
const maxHead = 12;

/**
 * Whether a head stands here as programs write it above an earlier mail: "From: … Sent: … Subject: …". A memo's own has
 * no address and no time of day.
 */
export function isHeadAt(lineAt: (place: number) => string | undefined, place: number): boolean {
  const first = lineAt(place);
  if (first === undefined || first.length > 400) return false;
  const start = isRule(first) ? nextWords(lineAt, place + 1) : place;
  if (!is(lineAt(start) ?? '', 'from')) return false;
  const head: string[] = [];
  for (let at = start; at < start + maxHead; at += 1) {
    const line = lineAt(at);
    if (line === undefined || (line.trim() === '' && head.length > 3)) break;
    head.push(line.slice(0, 400));
  }
  const isExact = start > place || head.some((line) => /@|\d[:.]\d\d/.test(line));
  return isExact && head.some((line) => is(line, 'date')) && head.some((line) => is(line, 'to') || is(line, 'subject'));
}

function nextWords(lineAt: (place: number) => string | undefined, from: number): number {
  for (let at = from; at < from + 2; at += 1) if (lineAt(at)?.trim()) return at;
  return from;
}

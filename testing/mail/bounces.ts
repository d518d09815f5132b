/** What a test's bounce says. */
export type BounceWords = { sentTo: string; messageId: string; status: string; action?: string; reply?: string };

const friend = 'kim.example@friend.example';
const crlf = (text: string) => Buffer.from(text.replace(/\r?\n/g, '\r\n'));

/** As Postfix writes them, and as its local(8) hands them to a command: behind a line of an mbox. */
export function postfixBounce({ sentTo, messageId, status, action = 'failed', reply }: BounceWords): Buffer {
  const said = reply ?? `550 ${status} <${friend}>: Recipient address rejected: User unknown in virtual mailbox table`;
  return crlf(`From MAILER-DAEMON  Mon Nov 23 08:36:12 2026
Return-Path: <>
X-Original-To: ${sentTo}
Delivered-To: ${sentTo}
Received: by mail.news.example (Postfix)
	id 4C7D61A0042; Mon, 23 Nov 2026 08:36:12 +0000 (UTC)
Date: Mon, 23 Nov 2026 08:36:12 +0000 (UTC)
From: MAILER-DAEMON@mail.news.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${sentTo}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="9A1B21A0041.1795422972/mail.news.example"
Content-Transfer-Encoding: 8bit
Message-Id: <20261123083612.4C7D61A0042@mail.news.example>

This is a MIME-encapsulated message.

--9A1B21A0041.1795422972/mail.news.example
Content-Description: Notification
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

This is the mail system at host mail.news.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<${friend}>: host mx.friend.example[192.0.2.25] said: ${said}
    (in reply to RCPT TO command)

--9A1B21A0041.1795422972/mail.news.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.news.example
X-Postfix-Queue-ID: 9A1B21A0041
X-Postfix-Sender: rfc822; ${sentTo}
Arrival-Date: Mon, 23 Nov 2026 08:36:10 +0000 (UTC)

Final-Recipient: rfc822; ${friend}
Original-Recipient: rfc822;${friend}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.friend.example
Diagnostic-Code: smtp; ${said}

--9A1B21A0041.1795422972/mail.news.example
Content-Description: Undelivered Message
Content-Type: message/rfc822
Content-Transfer-Encoding: 8bit

Return-Path: <${sentTo}>
From: Action News <share@news.example>
To: ${friend}
Message-ID: ${messageId}
Subject: Storm over Calgary
MIME-Version: 1.0
Content-Type: text/plain

Hello.

--9A1B21A0041.1795422972/mail.news.example--
`);
}

/** As Exchange Online writes them: the report among pictures and HTML, the original's headers only. */
export function exchangeBounce({ sentTo, messageId, status, action = 'failed', reply }: BounceWords): Buffer {
  return crlf(`Received: from DM6PR00MB0001.namprd00.prod.outlook.com (2603:10b6::1)
 by mail.news.example with ESMTPS; Mon, 23 Nov 2026 08:36:20 +0000
MIME-Version: 1.0
From: <postmaster@friend.onmicrosoft.example>
To: <${sentTo.toUpperCase()}>
Date: Mon, 23 Nov 2026 08:36:19 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="7c1be0b1-2f0c-4d55-9f0e-3a5cf6e6b2a4"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: en-CA
Message-ID: <8d6f2a1e-0001@DM6PR00MB0001.namprd00.prod.outlook.com>
In-Reply-To: ${messageId}
References: ${messageId}
Subject: Undeliverable: Storm over Calgary
Auto-Submitted: auto-replied

--7c1be0b1-2f0c-4d55-9f0e-3a5cf6e6b2a4
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="18a3c2ee-52a5-4f43-92b0-d2b0d3e5f6aa"

--18a3c2ee-52a5-4f43-92b0-d2b0d3e5f6aa
Content-Type: text/plain; charset="us-ascii"
Content-Transfer-Encoding: quoted-printable

Delivery has failed to these recipients or groups:=0A${friend}

--18a3c2ee-52a5-4f43-92b0-d2b0d3e5f6aa
Content-Type: text/html; charset="us-ascii"

<p>Delivery has failed to these recipients or groups.</p>

--18a3c2ee-52a5-4f43-92b0-d2b0d3e5f6aa--

--7c1be0b1-2f0c-4d55-9f0e-3a5cf6e6b2a4
Content-Type: message/delivery-status

Reporting-MTA: dns;DM6PR00MB0001.namprd00.prod.outlook.com
Received-From-MTA: dns;mail.news.example
Arrival-Date: Mon, 23 Nov 2026 08:36:18 +0000

Final-Recipient: rfc822;${friend}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp;${reply ?? `550 ${status} RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup`}

--7c1be0b1-2f0c-4d55-9f0e-3a5cf6e6b2a4
Content-Type: text/rfc822-headers

From: Action News <share@news.example>
To: <${friend}>
Subject: Storm over Calgary
Message-ID:
 ${messageId}

--7c1be0b1-2f0c-4d55-9f0e-3a5cf6e6b2a4--
`);
}

/** As Gmail writes them: parts within parts, replies of several lines. */
export function gmailBounce({ sentTo, messageId, status, action = 'failed', reply }: BounceWords): Buffer {
  const said =
    reply ??
    `550-${status} The email account that you tried to reach does not exist. Please try\n 550-${status} double-checking the recipient's email address for typos or\n 550 ${status} unnecessary spaces. gsmtp`;
  return crlf(`Delivered-To: ${sentTo}
Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
To: ${sentTo}
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: ${messageId}
In-Reply-To: ${messageId}
Message-ID: <655f0c1e.170a0220.1a2b3.0001.GMR@mx.google.example>
Date: Mon, 23 Nov 2026 00:36:20 -0800 (PST)
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000a1b2c3060ac0ffee"; report-type=delivery-status

--000000000000a1b2c3060ac0ffee
Content-Type: multipart/related; boundary="000000000000a1b2d1060ac0ffef"

--000000000000a1b2d1060ac0ffef
Content-Type: multipart/alternative; boundary="000000000000a1b2d2060ac0fff0"

--000000000000a1b2d2060ac0fff0
Content-Type: text/plain; charset="UTF-8"

** Address not found **

--000000000000a1b2d2060ac0fff0
Content-Type: text/html; charset="UTF-8"

<html><body><h2>Address not found</h2></body></html>

--000000000000a1b2d2060ac0fff0--
--000000000000a1b2d1060ac0ffef
Content-Type: image/png; name="icon.png"
Content-Disposition: attachment; filename="icon.png"
Content-Transfer-Encoding: base64
Content-ID: <icon.png>

iVBORw0KGgo=
--000000000000a1b2d1060ac0ffef--
--000000000000a1b2c3060ac0ffee
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.example
Arrival-Date: Mon, 23 Nov 2026 00:36:19 -0800 (PST)
X-Original-Message-ID: ${messageId}

Final-Recipient: rfc822; ${friend}
Action: ${action}
Status: ${status}
Remote-MTA: dns; gmail-smtp-in.l.google.example. (192.0.2.26, the server for
 the domain friend.example.)
Diagnostic-Code: smtp; ${said}
Last-Attempt-Date: Mon, 23 Nov 2026 00:36:20 -0800 (PST)

--000000000000a1b2c3060ac0ffee
Content-Type: message/rfc822

From: Action News <share@news.example>
To: ${friend}
Message-ID: ${messageId}
Subject: Storm over Calgary

Hello.

--000000000000a1b2c3060ac0ffee--
`);
}

/** As qmail writes them: in its own words (QSBMF), no report at all. */
export function qmailBounce({ sentTo, messageId, status }: BounceWords): Buffer {
  return crlf(`Return-Path: <>
Delivered-To: ${sentTo}
From: MAILER-DAEMON@mx.friend.example
To: ${sentTo}
Subject: failure notice

Hi. This is the qmail-send program at mx.friend.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${friend}>:
Sorry, no mailbox here by that name. (#${status})

--- Below this line is a copy of the message.

Return-Path: <${sentTo}>
Message-ID: ${messageId}

Hello.
`);
}

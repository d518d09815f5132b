/* Pages of invented papers in the shapes that real ones have. */

const ledger = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Harbour Ledger' },
    {
      '@type': 'NewsArticle',
      headline: 'Ferry &amp; barge return to the north shore',
      datePublished: '2026-03-09T15:16:54.000Z',
      author: [{ '@type': 'Person', name: 'Ana Mora' }, { name: 'Bo Lee' }],
    },
  ],
});

/** A story page with everything around it that papers put there. */
export const modernPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>Ferry &amp; barge return to the north shore | Harbour Ledger</title>
<meta property="og:image" content="https://supplier.example/img/ferry-dock-1200x800.jpg">
<script type="application/ld+json">${ledger}</script>
<script>window.state = {"body": "not words"};</script><style>.deck{color:red}</style></head>
<body><div id="cookie-notice" role="dialog"><p>We use cookies here.</p></div>
<header role="banner"><nav><ul><li><a href="/">Home page</a></li></ul></nav></header>
<main><div class="detailHeader"><h1>Ferry &amp; barge return to the north shore</h1>
<h2 class="deck">The first crossing carried eleven people and a piano</h2>
<div class="byline">By <a rel="author" href="/a">Ana Mora</a>, <a rel="author" href="/b">Bo Lee</a></div>
<div class="shareComponent"><button>Facebook</button><span>Share this</span></div></div>
<figure class="leadmedia-story"><img src="/img/ferry-dock-780x520.jpg" alt="A ferry at a dock"><figcaption>The ferry on Monday.<!-- --> (<!-- -->Ana Mora/Ledger<!-- -->)</figcaption></figure>
<div class="story"><div class="ttsWidget"><span>Listen to this article</span><span>Estimated 3 minutes</span></div>
<p>The ferry to the north shore ran again on Monday, eleven weeks after ice closed the channel and left the village with one road.</p>
<p>It carried eleven people, four crates of seedlings and a piano that had waited in a shed since the middle of December.</p>
<div class="ad-bigbox"><span>Advertisement</span><iframe src="https://ads.example/1"></iframe></div>
<h2>A winter of long drives</h2>
<p>Without the boat the way to the hospital is ninety kilometres, and part of it is gravel that the county ploughs last.</p>
<div class="similarLinks"><h3>Related stories</h3><ul><li><a href="/x">Ice closes the channel early this year</a></li></ul></div>
<ul><li>First boat at seven in the morning</li><li>Last boat at ten in the evening</li></ul>
<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="/img/piano-on-deck.jpg" alt="A piano"><noscript><img src="/img/piano-on-deck.jpg" alt="A piano"></noscript><figcaption>The piano. <em>Bo Lee / Harbour Ledger</em></figcaption></figure>
<blockquote><p>“A road is not a boat,” said the captain, who has run it for thirty years.</p></blockquote>
<div class="newsletterBox"><h3>Get the morning brief</h3><p>In your inbox every weekday.</p><form><input type="email"></form></div>
<p>The company wants a second boat by the summer. The council will talk about <a href="/news/money?utm_source=site">the money</a> in April.</p>
</div>
<div class="authorBio"><h3>ABOUT THE AUTHOR</h3><p>Ana Mora writes about boats.</p></div>
<section class="commentsSection"><h2>Comments</h2><p>First!</p></section></main>
<aside class="rightRail"><h2>Popular now</h2><ol><li><a href="/o">Owl stops traffic</a></li></ol></aside>
<footer><p>Terms of use</p></footer></body></html>`;

/** What none of its words may be. */
export const aroundModernPage = [
  'cookies',
  'Home page',
  'Share this',
  'Listen to this',
  'Estimated',
  'Advertisement',
  'Related',
  'Ice closes',
  'morning brief',
  'ABOUT',
  'writes about boats',
  'Comments',
  'Popular',
  'Terms',
  'not words',
];

/** A page in capitals and tables, without a word about itself, in windows-1252. */
export const oldPage = Buffer.from(
  `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>Harbour Ledger :: Local :: Village gets its ferry back</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
<TABLE WIDTH=780><TR><TD COLSPAN=3><A HREF="/"><IMG SRC="/img/masthead.gif" WIDTH=780 HEIGHT=90></A></TD></TR>
<TR><TD WIDTH=130><FONT SIZE=1><B>THIS WEEK</B><BR><A HREF="/1">Curling club votes</A><BR></FONT></TD>
<TD WIDTH=500><TABLE CELLPADDING=8><TR><TD>
<FONT SIZE=5><B>Village gets its ferry back</B></FONT><BR>
<FONT SIZE=3><I>It ran on Monday, with a piano on board</I></FONT><BR>
<FONT SIZE=1>By <A HREF="mailto:b@ledger.example">Bo Lee</A>, Ledger staff<BR>
Posted Monday, March 9, 2026 8:30 am | <A HREF="#">E-mail this</A> | <A HREF="#">Print this</A></FONT><HR>
<TABLE ALIGN=right><TR><TD><IMG SRC="/img/ferry.gif" WIDTH=300 HEIGHT=200 ALT="A ferry"></TD></TR>
<TR><TD CLASS=cap><FONT SIZE=1>The ferry on Monday.<BR><I>Photo by Ana Mora / Harbour Ledger</I></FONT></TD></TR></TABLE>
<FONT SIZE=2>The ferry ran again on Monday, eleven weeks after ice closed the channel and left the village with one road \x97 and that a bad one.
<BR><BR>\x93A road is not a boat,\x94 said the captain, who has run it for thirty years and does not mean to stop before the next thirty are over.
<BR><BR><B>THE WINTER</B><BR><BR>
Without the boat the way to the hospital is ninety kilometres, and part of it is gravel that the county ploughs last, if it ploughs it at all.
<BR><BR><CENTER><FONT SIZE=1>- - - advertisement - - -</FONT><BR><A HREF="https://ads.example/"><IMG SRC="/img/ad_feed.gif" WIDTH=468 HEIGHT=60></A><BR><FONT SIZE=1>- - story continues below - -</FONT></CENTER><BR>
The company wants a second boat by the summer. The council will talk about the money in April, behind doors that it says will be open.
</FONT><BR><BR><TABLE BGCOLOR=#FFFFCC><TR><TD><B>MORE ON THIS STORY</B><BR><A HREF="/2">Ice closes the channel</A></TD></TR></TABLE>
<FONT SIZE=1><B>Reader comments (2)</B><BR>ferryfan: at last</FONT></TD></TR></TABLE></TD>
<TD WIDTH=150><FONT SIZE=1><B>POLL</B><BR>Would you row?</FONT></TD></TR></TABLE></BODY></HTML>`,
  'latin1',
);

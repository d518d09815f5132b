const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that only show words, pictures and sound. Any other is left out, and its words stay. */
export const allowedElements = names(
  'a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del ' +
    'details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main ' +
    'mark menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table ' +
    'tbody td tfoot th thead time tr track tt u ul var video wbr',
);

export const voidElements = names('br col hr img source track wbr');

/** Left out with all that is in them. */
export const droppedElements = names(
  'script style template svg math iframe frame frameset noframes object embed applet noembed param base meta link head ' +
    'title input button select option optgroup textarea datalist output progress meter dialog portal fencedframe canvas ' +
    'xmp plaintext listing map area',
);

/** Attributes that hold one address. */
export const addressAttributes = names('href src poster cite');

/** Attributes that hold none, and start nothing. `name` is not among them: it can take the place of a page's own parts. */
export const plainAttributes = names(
  'abbr align alt axis bgcolor border bordercolor cellpadding cellspacing char charoff class clear color colspan compact ' +
    'controls datetime decoding dir face frame headers height hreflang hspace id lang loading media noshade nowrap open ' +
    'rel reversed rowspan rules scope size sizes span start summary target title type valign value vspace width',
);

/** The colours of CSS that have a name. */
export const colourNames =
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue ' +
  'chartreuse chocolate coral cornflowerblue cornsilk crimson currentcolor cyan darkblue darkcyan darkgoldenrod darkgray ' +
  'darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen ' +
  'darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue ' +
  'firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew ' +
  'hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan ' +
  'lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray ' +
  'lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid ' +
  'mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream ' +
  'mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen ' +
  'paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue ' +
  'saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen ' +
  'steelblue tan teal thistle tomato transparent turquoise violet wheat white whitesmoke windowtext yellow yellowgreen';

/** Words that say how something looks, in the properties that a mail may set. */
export const lookWords =
  'anywhere auto baseline block bold bolder border-box both bottom break-all break-word capitalize center circle clip collapse ' +
  'content-box dashed decimal disc dotted double end fit-content fixed groove hidden hide inherit initial inline inset italic ' +
  'justify keep-all large larger left lighter line-through lower-alpha lower-greek lower-latin lower-roman lowercase ' +
  'max-content medium middle min-content none normal nowrap oblique outset outside overline pre pre-line pre-wrap ridge right ' +
  'separate show small small-caps smaller solid square start sub super text-bottom text-top thick thin top underline unset ' +
  'upper-alpha upper-latin upper-roman uppercase visible wavy x-large x-small xx-large xx-small';

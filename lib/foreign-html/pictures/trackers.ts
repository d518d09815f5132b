/** Hosts whose pictures only count readers. */
const hosts =
  /(?:^|\.)(?:doubleclick\.net|googlesyndication\.com|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com|quantserve\.com|quantcount\.com|chartbeat\.net|parsely\.com|feedsportal\.com|pheedo\.com|statcounter\.com|adnxs\.com|omtrdc\.net|2o7\.net|imrworldwide\.com|stats\.(?:wordpress|wp)\.com)$/;
/** Hosts of a paper's own that do nothing else: "pixel.wp.com", "tracking.paper.example". */
const purposes = /^(?:pixel|tracking|tracker|beacon)\d?\./;
const paths =
  /^(?:\/~(?:r|ff|at)\/|\/tr\/?$|\/b\.gif$|\/(?:piwik|matomo)\.php$|\/__utm\.gif$|\/(?:px|hit|beacon|count|counter)\.(?:gif|png)$)/;
const oldFeedburner = /^(?:feeds\d?|rss)\.(?:feedburner|feedblitz)\.com$/;

/** An address that answers with nothing to see, whatever size its picture claims. */
export const isTracker = ({ hostname, pathname }: URL) =>
  hosts.test(hostname) || purposes.test(hostname) || oldFeedburner.test(hostname) || paths.test(pathname);

import type { Role } from '#lib/staff/permissions.ts';

/** A person as the administrators see them. */
export type StaffMember = {
  id: string;
  name: string;
  email: string;
  role: Role;
  banned: boolean;
  createdAt: Date;
  /** Browsers that are signed in. */
  browsers: number;
};

/** A browser in which somebody is signed in. `network` is an address, of IPv6 its /64. */
export type SignedInBrowser = { id: string; network: string; browser: string; since: Date; seenAt: Date };

/** The actor's own account, with where they are signed in, last seen first. */
export type OwnAccount = { name: string; email: string; role: Role; browsers: SignedInBrowser[] };

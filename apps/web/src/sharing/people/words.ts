import type { CollaboratorRole, Visibility, WorkspaceRole } from '@latchkey/contract'

const roles: Record<CollaboratorRole, string> = { viewer: 'Viewer', contributor: 'Contributor' }
const can: Record<CollaboratorRole, string> = { viewer: 'can look', contributor: 'can look, comment and add' }
const asRole: Record<CollaboratorRole, string> = { viewer: 'a viewer', contributor: 'a contributor' }
const memberRoles: Record<WorkspaceRole, string> = { owner: 'Owner', admin: 'Admin', member: 'Member' }

/** From here on it is said how many of the people that fit are there. */
const near = 40

export const words = {
  title: 'People',
  failed: 'Who can see it could not be loaded.',
  again: 'Try again',
  roles,
  can,
  roleOf: (person: string) => `What ${person} may do`,
  roleChanged: (person: string, role: CollaboratorRole) => `${person} is now ${asRole[role]}: ${can[role]}.`,
  showAll: (count: number) => `All ${count.toLocaleString()} people`,
  showFew: 'Only the latest',
  conflict: 'Somebody else changed this first. The list is up to date now.',
  unopened: 'has not opened it yet',
  invitedAt: 'invited',
  room: (count: number, most: number) =>
    count >= most
      ? `${most} of ${most} people: to let in somebody else, remove one of them first.`
      : count >= near
        ? `${count} of ${most} people. More than ${most} do not fit.`
        : undefined,

  add: {
    label: 'Add people by e-mail',
    hint: (role: CollaboratorRole) =>
      `Several at once: with commas, spaces or line breaks. ${capital(asRole[role])} ${can[role]}.`,
    role: 'What they may do',
    send: (count: number) => (count > 1 ? `Invite ${count}` : 'Invite'),
    none: 'Write at least one address',
    tooMany: (most: number) => `At most ${most} at once`,
    invited: 'Invited',
    waits: 'Invited. The mail waits, past this hour’s ten; it goes out by itself.',
    noMail: 'Invited, without a mail: that mailbox has had several from you this hour.',
    already: (role: CollaboratorRole) => `Already here, as ${asRole[role]}`,
    refused: 'Not invited',
    tooQuick: (wait: string) => `Past the 50 people that one may let in within an hour. Try again in ${wait}.`,
  },
  menuOf: (person: string) => `More for ${person}`,
  resend: 'Send the invitation again',
  resent: (person: string) => `The invitation is on its way to ${person} again.`,
  resendWaits: (person: string) => `The mail to ${person} waits, past this hour’s ten; it goes out by itself.`,
  resendNone: (person: string) => `No mail was sent: ${person} has had several from you this hour.`,
  hasOpened: (person: string) => `${person} has opened it by now: there is nothing to send.`,
  takeBack: 'Take the invitation back',
  remove: 'Remove',
  takenBack: (person: string) => `The invitation of ${person} is taken back.`,
  removed: (person: string) => `${person} can no longer open this.`,
  undo: 'Undo',
  undoOf: (person: string) => `Undo: invite ${person} again`,
  invitedAgain: (person: string) => `${person} is invited again.`,

  inherited: {
    title: 'Who else, and why',
    me: 'you',
    owner: 'Owner',
    shop: (shop: string, count: number) => `Everybody else at ${shop} (${count})`,
    because: 'because it is open to the shop',
    memberRoles,
    more: (count: number) => `and ${count} more`,
    anyone: 'Anyone with the address',
    becausePublic: 'because it is public',
  },
  visibility: {
    label: 'Who sees it without being named',
    options: {
      private: 'Only you and people you name',
      workspace: (shop: string) => `Everybody at ${shop}`,
      public: 'Anyone with the address may read it',
    },
    ofOwner: (owner: string) => `Only ${owner} and people by name`,
    hints: {
      private: 'Nobody else at the shop can open it, not even its owners and admins.',
      workspace: 'Whoever works there can open it and work on it.',
      public: 'Nobody has to sign in. They can look, and nothing more.',
    } satisfies Record<Visibility, string>,
    never: 'Made elsewhere: it can never be public.',
    set: {
      private: 'It is private now.',
      workspace: (shop: string) => `Everybody at ${shop} can see it now.`,
      public: 'Anyone with the address can read it now.',
    },
    sure: {
      public:
        'Anyone who has this address can read all of it, from this moment and without signing in. Making it private later does not bring back what was copied.',
      private: (owner: string) =>
        `It belongs to ${owner}. Once it is private, you cannot open it any more, and only ${owner} can open it to you again.`,
      sendPublic: 'Make it public',
      sendPrivate: 'Make it private',
      keep: 'Leave it as it is',
    },
    address: 'Its address',
    copy: 'Copy',
    copyAddress: 'Copy the address',
  },
  panel: {
    people: 'People by name',
    and: (names: string[], more: number) => `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  },
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

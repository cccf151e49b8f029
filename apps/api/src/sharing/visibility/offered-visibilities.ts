import { kindTraits, type ResourceKind, type Visibility } from '@latchkey/contract'

type Thing = { kind: ResourceKind; barred_from_public: boolean }

/** What one thing could be set to: what its kind offers, and never public where that was ruled out for good. */
export const offeredVisibilities = ({ kind, barred_from_public }: Thing): Visibility[] =>
  kindTraits[kind].visibilities.filter((one) => one !== 'public' || !barred_from_public)

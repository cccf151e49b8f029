import { Avatar } from './avatar.tsx'

export interface ShopPlateProps {
  name: string
  logo_url: string | null
}

/** A shop's own sign: its logo, or else its initials, and its name. */
export const ShopPlate = ({ name, logo_url }: ShopPlateProps) => (
  <span className="flex min-w-0 items-center gap-2.5">
    {logo_url ? (
      <img src={logo_url} alt="" className="h-8 max-w-24 shrink-0 rounded-small object-contain" />
    ) : (
      <Avatar name={name} size={32} shape="shop" />
    )}
    <span className="min-w-0 truncate font-semibold">{name}</span>
  </span>
)

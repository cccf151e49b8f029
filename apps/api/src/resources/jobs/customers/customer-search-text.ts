type Found = {
  firstName: string
  lastName: string
  email: string | null
  companyName: string | null
  phone: string | null
  address: string | null
}

/** What a customer is found by. */
export const customerSearchText = ({ firstName, lastName, email, companyName, phone, address }: Found) =>
  [firstName, lastName, companyName, email, phone, address].filter(Boolean).join(' ')

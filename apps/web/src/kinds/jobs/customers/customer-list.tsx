import type { listCustomers, ReplyOf } from '@latchkey/contract'
import { type RefObject, useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { RowLink } from '../../../ui/row-link.tsx'
import { RowHeads, RowList, RowsInGrey } from '../../../ui/row-list.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { customerOf } from '../fields/customer-name.ts'
import { PortalMark } from './portal-mark.tsx'
import { words } from './words.ts'

type ListedCustomer = ReplyOf<typeof listCustomers>['results'][number]

const columns = 'md:grid-cols-[minmax(0,4fr)_minmax(0,4fr)_12rem_4rem] md:gap-x-4'
const rowLine = `flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-3 text-table md:grid md:min-h-11 md:py-1.5 md:px-2 ${columns}`

interface CustomerListProps {
  customers: ListedCustomer[]
  /** Another list is on its way. */
  waiting: boolean
  searchRef: RefObject<HTMLInputElement | null>
}

export function CustomerList({ customers, waiting, searchRef }: CustomerListProps) {
  const list = useRef<HTMLUListElement>(null)
  useListKeys({ list, search: searchRef, rows: {} })
  return (
    <>
      <Heads />
      <RowList ref={list} label={words.title} waiting={waiting}>
        {customers.map((customer) => (
          <CustomerRow key={customer.id} customer={customer} />
        ))}
      </RowList>
    </>
  )
}

function CustomerRow({ customer }: { customer: ListedCustomer }) {
  const { id, email, company_name, jobs_count } = customer
  return (
    <li className={`${rowLine} relative transition-colors hover:bg-sunk/50`}>
      <span className="flex min-w-0 flex-col max-md:basis-full">
        <RowLink to={`/customers/${id}`} row={id} className="font-medium wrap-anywhere">
          {customerOf(customer).name}
        </RowLink>
        {company_name && <span className="truncate text-quiet">{company_name}</span>}
      </span>
      <span className="min-w-0 truncate text-quiet max-md:basis-full">{email ?? words.noEmail}</span>
      <span className="flex">
        <PortalMark customer={customer} />
      </span>
      <span className="whitespace-nowrap text-quiet tabular-nums max-md:ml-auto md:text-end">
        {words.jobs(jobs_count)}
      </span>
    </li>
  )
}

const Heads = () => (
  <RowHeads columns={columns}>
    <span>{words.heads.name}</span>
    <span>{words.heads.email}</span>
    <span>{words.heads.portal}</span>
    <span className="text-end">{words.heads.jobs}</span>
  </RowHeads>
)

export const ListSkeleton = () => (
  <>
    <Heads />
    <RowsInGrey line={rowLine}>
      {(width) => (
        <>
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-3.5 w-2/3 max-md:order-2 max-md:basis-2/3" />
          <Skeleton className="h-5.5 w-28 max-md:order-3" />
          <Skeleton className="ml-auto h-3.5 w-10 max-md:order-4" />
        </>
      )}
    </RowsInGrey>
  </>
)

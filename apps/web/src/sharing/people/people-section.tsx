import { type Visibility, visibilities } from '@latchkey/contract'
import { useId } from 'react'
import { Button } from '../../ui/button.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import type { ShareTarget } from '../share-target.ts'
import { AddPeople } from './add-people.tsx'
import { Inherited } from './inherited.tsx'
import { PeopleList } from './people-list.tsx'
import { mostPeople, useAudience, useMayManage, usePeople } from './use-people.ts'
import { VisibilityChoice } from './visibility-choice.tsx'
import { words } from './words.ts'

export interface PeoplePlan {
  people?: number | undefined
  visibility?: Visibility | undefined
}

interface PeopleSectionProps {
  target: ShareTarget
  /** What there would be with what is being written or chosen. */
  onPlan: (plan: PeoplePlan) => void
  autoFocus: boolean
}

/** Who sees it without a link: by name, and for what other reason. Whoever may not change it sees the same, to read. */
export function PeopleSection({ target, onPlan, autoFocus }: PeopleSectionProps) {
  const id = useId()
  const people = usePeople(target.id)
  const audience = useAudience(target.id)
  const isManager = useMayManage(target.id)
  const list = people.data?.results
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-2 font-semibold">
        {words.title}
      </h3>
      {audience.data && list ? (
        <div className="flex flex-col gap-3">
          {isManager && (
            <AddPeople
              target={target}
              people={list}
              onPlan={(count) => onPlan({ people: count })}
              autoFocus={autoFocus}
            />
          )}
          <PeopleList people={list} target={target} mayManage={isManager} />
          <Room count={list.length} />
          <Inherited everybody={audience.data} />
          {isManager && (
            <VisibilityChoice
              target={target}
              everybody={{ ...audience.data, offered: inOrder(audience.data.offered) }}
              onPlan={(visibility) => onPlan({ visibility })}
            />
          )}
        </div>
      ) : (audience.error ?? people.error) ? (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-red">
          {words.failed}
          <Button
            size="small"
            busy={audience.isFetching || people.isFetching}
            onClick={() => Promise.all([audience.refetch(), people.refetch()])}
          >
            {words.again}
          </Button>
        </p>
      ) : (
        <SkeletonRows rows={3} />
      )}
    </section>
  )
}

/** From the narrowest on. */
const inOrder = (offered: readonly Visibility[]) => visibilities.filter((one) => offered.includes(one))

const Room = ({ count }: { count: number }) => {
  const said = words.room(count, mostPeople)
  return said && <p className="text-table text-amber">{said}</p>
}

import { Trans, useLingui } from "@lingui/react/macro"
import { Check, Search } from "lucide-react"
import { useState } from "react"
import {
  Autocomplete,
  Checkbox,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
  type Selection,
  useFilter,
} from "react-aria-components"
import type { ContributorShape, LineShape } from "../../../api/shapes"
import { assignLine } from "../../stores/board-actions"
import { HeldButton } from "../held"
import styles from "./SpeakerChoice.module.css"

type Props = {
  readonly line: LineShape
  readonly contributors: readonly ContributorShape[]
  readonly onDone: () => void
}

/** A team beyond this is searched by name rather than looked through. */
const LOOKED_THROUGH_MAX = 8

/**
 * The team to choose from. One tap gives the line to somebody else, which is what is wanted most
 * often; several say it together once that is ticked.
 */
export const SpeakerChoice = ({ line, contributors, onDone }: Props) => {
  const { t } = useLingui()
  const { contains } = useFilter({ sensitivity: "base" })
  const [isUnison, setUnison] = useState(line.contributorIds.length > 1)

  const choose = (selection: Selection): void => {
    const chosen = contributors.map(({ id }) => id).filter(id => selection === "all" || selection.has(id))
    void assignLine(line.id, chosen)
    if (!isUnison) onDone()
  }
  const list = (
    <ListBox
      className={styles.list ?? ""}
      aria-label={t`Équipe`}
      items={contributors}
      selectionMode={isUnison ? "multiple" : "single"}
      selectedKeys={line.contributorIds}
      onSelectionChange={choose}
      // Escape closes what lies around the list. It does not take the line from everybody.
      escapeKeyBehavior="none"
      // On whoever says it now; on the first of all where nobody does.
      autoFocus={contributors.length <= LOOKED_THROUGH_MAX && (line.contributorIds.length > 0 || "first")}
      renderEmptyState={() => (
        <p className={styles.none}>
          <Trans>Personne de ce nom.</Trans>
        </p>
      )}
    >
      {({ id, name, role }) => (
        <ListBoxItem id={id} textValue={name} className={styles.person ?? ""}>
          <Check aria-hidden />
          <span className={styles.name}>{name}</span>
          {role !== "" && <span className={styles.role}>{role}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  )
  return (
    <>
      {contributors.length <= LOOKED_THROUGH_MAX ? (
        list
      ) : (
        <Autocomplete filter={contains}>
          <SearchField className={styles.search ?? ""} aria-label={t`Chercher un nom`} autoFocus>
            <Search aria-hidden />
            <Input placeholder={t`Chercher un nom`} />
          </SearchField>
          {list}
        </Autocomplete>
      )}
      <div className={styles.foot}>
        <Checkbox className={styles.unison ?? ""} isSelected={isUnison} onChange={setUnison}>
          <span className={styles.box} aria-hidden>
            <Check className={styles.tick} />
          </span>
          <Trans>À plusieurs, ensemble</Trans>
        </Checkbox>
        <HeldButton
          tone="quiet"
          disabled={line.contributorIds.length === 0}
          onClick={() => {
            void assignLine(line.id, [])
            onDone()
          }}
        >
          <Trans>Retirer</Trans>
        </HeldButton>
      </div>
    </>
  )
}

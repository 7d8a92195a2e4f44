import { Plural, Trans } from "@lingui/react/macro"
import { Link } from "wouter"
import type { CampaignSummary } from "../../../api/shapes"
import { boardPath } from "../paths"
import styles from "./CampaignCard.module.css"
import { DeadlineWords } from "./DeadlineWords"
import { FormatBadge } from "./FormatBadge"

/** A campaign among others: what it is called, how far it is, until when. */
export const CampaignCard = ({ campaign }: { readonly campaign: CampaignSummary }) => {
  const { id, title, format, deadline, lines, accepted, contributors } = campaign
  return (
    <article className={styles.card}>
      <h2>
        <Link to={boardPath(id)}>{title}</Link>
      </h2>
      <DeadlineWords deadline={deadline} />
      <div className={styles.progress}>
        <p>
          <Trans>
            <strong>{accepted}</strong> sur{" "}
            <Plural value={lines} one="# phrase validée" other="# phrases validées" />
          </Trans>
        </p>
        {/* The sentence above says the same. */}
        <div className={styles.track} aria-hidden>
          <div style={{ width: `${lines === 0 ? 0 : (accepted / lines) * 100}%` }} />
        </div>
      </div>
      <p className={styles.facts}>
        <FormatBadge format={format} />
        <Plural
          value={contributors}
          _0="Personne encore dans l’équipe"
          one="# personne"
          other="# personnes"
        />
      </p>
    </article>
  )
}

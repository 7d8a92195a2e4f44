import type { BoardShape } from "../../../api/shapes"
import styles from "./PrintedScript.module.css"

/** The text on paper: title, numbered lines, who says them. On the screen it is not there. */
export const PrintedScript = ({ board }: { readonly board: BoardShape }) => (
  <article className={styles.sheet} lang={board.campaign.language}>
    <ol>
      {board.lines.map(line => {
        const speakers = board.contributors.filter(({ id }) => line.contributorIds.includes(id))
        return (
          <li key={line.id}>
            <p className={styles.text}>{line.text}</p>
            <p className={styles.who}>{speakers.map(({ name }) => name).join(", ") || "………"}</p>
          </li>
        )
      })}
    </ol>
  </article>
)

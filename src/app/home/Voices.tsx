import styles from "./Voices.module.css"

/** Height at which all voices end, and one of them begins. */
const MIDDLE = 180
/** Where each voice begins. The middle one is drawn over the others: it goes on as the voice of all. */
const VOICES = [30, 75, 120, 240, 285, 330, MIDDLE] as const

/** Many lines of speech that become one: what Unisson does, as a drawing. */
export const Voices = () => (
  <svg className={styles.voices} viewBox="0 0 480 360" aria-hidden="true">
    <g fill="none" strokeLinecap="round">
      {VOICES.map((y, index) => (
        <path
          key={y}
          className={y === MIDDLE ? styles.own : styles.voice}
          style={{ "--order": index }}
          d={`M64 ${y}C190 ${y} 220 ${MIDDLE} 340 ${MIDDLE}H440`}
        />
      ))}
    </g>
    {VOICES.map(y => (
      <circle key={y} className={y === MIDDLE ? styles.ownHead : styles.head} cx="46" cy={y} r="15" />
    ))}
    <path className={styles.play} d="M424 150l52 30-52 30z" />
  </svg>
)

import { Trans, useLingui } from "@lingui/react/macro"
import { isEmailAddress, isPhoneNumber } from "../../../domain/contact"
import {
  type AddressForm,
  type ContributorFacts,
  EMAIL_MAX_LENGTH,
  type Gender,
  NAME_MAX_LENGTH,
  ORGANISATION_MAX_LENGTH,
  PHONE_MAX_LENGTH,
  PLACE_MAX_LENGTH,
  ROLE_MAX_LENGTH,
} from "../../../domain/contributor"
import { LANGUAGES, type Language } from "../../../domain/language"
import { LANGUAGE_NAMES } from "../../i18n/language-names"
import { SelectField } from "../../ui/SelectField"
import { TextField } from "../../ui/TextField"
import styles from "./PersonFields.module.css"

/** Whether the server would take what stands in the fields. */
export const isAcceptable = ({ name, email, phone }: ContributorFacts): boolean =>
  name.trim() !== "" && isEmailOrEmpty(email) && isPhoneOrEmpty(phone)

const isEmailOrEmpty = (email: string): boolean => email.trim() === "" || isEmailAddress(email.trim())
const isPhoneOrEmpty = (phone: string): boolean => phone.trim() === "" || isPhoneNumber(phone.trim())

type Props = {
  readonly person: ContributorFacts
  readonly onChange: (person: ContributorFacts) => void
  /** Whether what is wrong is said. Nobody is told off while she types. */
  readonly isChecked: boolean
}
type TextFact = "name" | "role" | "organisation" | "place" | "email" | "phone"

/** What is known of a person: first what the film says of her, then how she is reached. */
export const PersonFields = ({ person, onChange, isChecked }: Props) => {
  const { t } = useLingui()
  const text = (fact: TextFact) => ({
    autoComplete: "off",
    value: person[fact],
    onChange: (event: { target: { value: string } }) => onChange({ ...person, [fact]: event.target.value }),
  })
  return (
    <>
      <TextField
        label={<Trans>Nom</Trans>}
        required
        autoFocus
        maxLength={NAME_MAX_LENGTH}
        error={isChecked && person.name.trim() === "" ? <Trans>Il manque son nom.</Trans> : undefined}
        {...text("name")}
      />
      <TextField
        label={<Trans>Rôle</Trans>}
        hint={<Trans>Tel que le bandeau du film le dira. Facultatif, comme tout ce qui suit.</Trans>}
        placeholder={t`Ingénieure réseau`}
        maxLength={ROLE_MAX_LENGTH}
        {...text("role")}
      />
      <div className={styles.pair}>
        <TextField
          label={<Trans>Organisation</Trans>}
          maxLength={ORGANISATION_MAX_LENGTH}
          {...text("organisation")}
        />
        <TextField
          label={<Trans>Lieu</Trans>}
          placeholder={t`Lyon`}
          maxLength={PLACE_MAX_LENGTH}
          {...text("place")}
        />
        <TextField
          label={<Trans>E-mail</Trans>}
          inputMode="email"
          maxLength={EMAIL_MAX_LENGTH}
          error={
            isChecked && !isEmailOrEmpty(person.email) ? (
              <Trans>Ce n’est pas une adresse e-mail : « awa@exemple.fr ».</Trans>
            ) : undefined
          }
          {...text("email")}
        />
        <TextField
          label={<Trans>Téléphone</Trans>}
          type="tel"
          maxLength={PHONE_MAX_LENGTH}
          error={
            isChecked && !isPhoneOrEmpty(person.phone) ? (
              <Trans>Ce n’est pas un numéro : « 06 12 34 56 78 » ou « +33 6… ».</Trans>
            ) : undefined
          }
          {...text("phone")}
        />
      </div>
      <SpokenTo person={person} onChange={onChange} />
    </>
  )
}

/** In which words her brief and her messages speak to her. */
const SpokenTo = ({ person, onChange }: Pick<Props, "person" | "onChange">) => {
  const { t } = useLingui()
  return (
    <div className={styles.choices}>
      <SelectField
        label={<Trans>Langue</Trans>}
        value={person.language ?? ""}
        onChange={({ target: { value } }) =>
          onChange({ ...person, language: value === "" ? null : (value as Language) })
        }
      >
        <option value="">{t`Celle de la campagne`}</option>
        {LANGUAGES.map(language => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>On lui dit</Trans>}
        value={person.addressForm}
        onChange={({ target: { value } }) => onChange({ ...person, addressForm: value as AddressForm })}
      >
        <option value="formal">{t`vous`}</option>
        <option value="familiar">{t`tu`}</option>
      </SelectField>
      <SelectField
        label={<Trans>On parle d’elle</Trans>}
        value={person.gender ?? ""}
        onChange={({ target: { value } }) =>
          onChange({ ...person, gender: value === "" ? null : (value as Gender) })
        }
      >
        <option value="">{t`sans genre`}</option>
        <option value="feminine">{t`au féminin`}</option>
        <option value="masculine">{t`au masculin`}</option>
      </SelectField>
    </div>
  )
}

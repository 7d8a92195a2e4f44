import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { PersonColumn } from "../../../../domain/people-columns"

/** What a column of the table can hold. */
export const COLUMN_WORDS: Readonly<Record<PersonColumn, MessageDescriptor>> = {
  name: msg`Nom`,
  givenName: msg`Prénom`,
  role: msg`Rôle`,
  organisation: msg`Organisation`,
  place: msg`Lieu`,
  email: msg`E-mail`,
  phone: msg`Téléphone`,
  language: msg`Langue`,
  addressForm: msg`Tu ou vous`,
  gender: msg`Féminin ou masculin`,
}

/** What is wrong with a cell, where it is not only too long. */
export const FAULT_WORDS: Readonly<Record<PersonColumn, MessageDescriptor>> = {
  name: msg`Il manque le nom.`,
  givenName: msg`Il manque le nom.`,
  role: msg`Rôle non compris.`,
  organisation: msg`Organisation non comprise.`,
  place: msg`Lieu non compris.`,
  email: msg`Ce n’est pas une adresse e-mail.`,
  phone: msg`Ce n’est pas un numéro de téléphone.`,
  language: msg`Langue inconnue : écrivez « fr » ou « en ».`,
  addressForm: msg`Écrivez « tu » ou « vous ».`,
  gender: msg`Écrivez « F » ou « M », ou rien.`,
}

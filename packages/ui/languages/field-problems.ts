import { defineCatalogue } from '../src/languages/index.ts';

/** What can be wrong with any field, by the codes of the server's schemas. `field` is its label. */
export default defineCatalogue({
  en: {
    'field_problem.required': '{field} is required.',
    'field_problem.too_small_characters':
      '{field}: at least {limit, plural, one {# character} other {# characters}}.',
    'field_problem.too_big_characters':
      '{field}: at most {limit, plural, one {# character} other {# characters}}.',
    'field_problem.too_small_items': '{field}: choose at least {limit, number}.',
    'field_problem.too_big_items': '{field}: choose at most {limit, number}.',
    'field_problem.too_small': '{field}: at least {limit, number}.',
    'field_problem.too_big': '{field}: at most {limit, number}.',
    'field_problem.choice': '{field}: choose one of the values that are offered.',
    'field_problem.invalid': '{field}: this value cannot be used.',
    'problem.invalid_email': '{field}: enter a whole e-mail address, such as name@example.com.',
  },
  ar: {
    'field_problem.required': 'الحقل «{field}» مطلوب.',
    'field_problem.too_small_characters':
      '{field}: {limit, plural, zero {أي عدد من الأحرف} one {حرف واحد على الأقل} two {حرفان على الأقل} few {# أحرف على الأقل} many {# حرفًا على الأقل} other {# حرف على الأقل}}.',
    'field_problem.too_big_characters':
      '{field}: {limit, plural, zero {لا أحرف} one {حرف واحد على الأكثر} two {حرفان على الأكثر} few {# أحرف على الأكثر} many {# حرفًا على الأكثر} other {# حرف على الأكثر}}.',
    'field_problem.too_small_items': '{field}: اختر {limit, number} على الأقل.',
    'field_problem.too_big_items': '{field}: اختر {limit, number} على الأكثر.',
    'field_problem.too_small': '{field}: {limit, number} على الأقل.',
    'field_problem.too_big': '{field}: {limit, number} على الأكثر.',
    'field_problem.choice': '{field}: اختر إحدى القيم المعروضة.',
    'field_problem.invalid': '{field}: لا يمكن استعمال هذه القيمة.',
    'problem.invalid_email': '{field}: أدخل عنوان بريد إلكتروني كاملًا، مثل name@example.com.',
  },
  lt: {
    'field_problem.required': 'Laukas „{field}“ privalomas.',
    'field_problem.too_small_characters':
      '{field}: ne mažiau kaip {limit, plural, one {# simbolis} few {# simboliai} many {# simbolio} other {# simbolių}}.',
    'field_problem.too_big_characters':
      '{field}: ne daugiau kaip {limit, plural, one {# simbolis} few {# simboliai} many {# simbolio} other {# simbolių}}.',
    'field_problem.too_small_items': '{field}: pasirinkite ne mažiau kaip {limit, number}.',
    'field_problem.too_big_items': '{field}: pasirinkite ne daugiau kaip {limit, number}.',
    'field_problem.too_small': '{field}: ne mažiau kaip {limit, number}.',
    'field_problem.too_big': '{field}: ne daugiau kaip {limit, number}.',
    'field_problem.choice': '{field}: pasirinkite vieną iš siūlomų reikšmių.',
    'field_problem.invalid': '{field}: ši reikšmė netinka.',
    'problem.invalid_email': '{field}: įveskite visą el. pašto adresą, pvz., name@example.com.',
  },
  fr: {
    'field_problem.required': 'Le champ « {field} » est obligatoire.',
    'field_problem.too_small_characters':
      '{field} : au moins {limit, plural, one {# caractère} many {# caractères} other {# caractères}}.',
    'field_problem.too_big_characters':
      '{field} : au plus {limit, plural, one {# caractère} many {# caractères} other {# caractères}}.',
    'field_problem.too_small_items': '{field} : choisissez-en au moins {limit, number}.',
    'field_problem.too_big_items': '{field} : choisissez-en au plus {limit, number}.',
    'field_problem.too_small': '{field} : au moins {limit, number}.',
    'field_problem.too_big': '{field} : au plus {limit, number}.',
    'field_problem.choice': '{field} : choisissez l’une des valeurs proposées.',
    'field_problem.invalid': '{field} : cette valeur ne convient pas.',
    'problem.invalid_email': '{field} : saisissez une adresse e-mail complète, par exemple name@example.com.',
  },
  it: {
    'field_problem.required': 'Il campo «{field}» è obbligatorio.',
    'field_problem.too_small_characters':
      '{field}: almeno {limit, plural, one {# carattere} many {# caratteri} other {# caratteri}}.',
    'field_problem.too_big_characters':
      '{field}: al massimo {limit, plural, one {# carattere} many {# caratteri} other {# caratteri}}.',
    'field_problem.too_small_items': '{field}: scegline almeno {limit, number}.',
    'field_problem.too_big_items': '{field}: scegline al massimo {limit, number}.',
    'field_problem.too_small': '{field}: almeno {limit, number}.',
    'field_problem.too_big': '{field}: al massimo {limit, number}.',
    'field_problem.choice': '{field}: scegli uno dei valori proposti.',
    'field_problem.invalid': '{field}: questo valore non va bene.',
    'problem.invalid_email': '{field}: inserisci un indirizzo e-mail completo, per esempio name@example.com.',
  },
});

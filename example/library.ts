// A believable small library for the try-it page. Its partners and events have dates relative to today, so that some
// relationships have just lapsed and some are due. All people are invented.
import type { Values } from '../src/domain/tables/description';

/** A row with its day, counted from today: negative for earlier days; without `days` it has none. */
interface Dated {
  days?: number;
  values: Values;
}

export const STAFF = ['Ana', 'Ben', 'Chidi'];

export const PARTNERS: Dated[] = [
  {
    days: -112,
    values: {
      name: 'WorkSource',
      orgType: 'Nonprofit',
      mainContact: 'frontdesk@worksource.example',
      contactName: 'Dolores Park',
      contactEmail: 'dolores@worksource.example',
      contactPhone: '555-0101 ext. 7',
      staff: 'Ana',
      interest: 'Résumé writing, people looking for work',
      method: 'Phone',
      previous: 'Résumé workshop in spring',
      notes: 'Hires in May. Dolores would like a table in the lobby, and flyers in Spanish two weeks before.',
      focus: 'Yes',
    },
  },
  {
    days: -20,
    values: {
      name: 'Teen Drop-In Shelter',
      orgType: 'Youth services',
      mainContact: '12 Harbor Street, ring at the side door',
      contactName: 'Kim Lee\nSam Roe',
      contactEmail: 'kim@dropin.example\nsam@dropin.example',
      contactPhone: '555-0117\n555-0118',
      staff: 'Ben',
      interest: 'A quiet place, homework help; teenagers',
      method: 'Meeting',
      previous: 'Monthly visits',
    },
  },
  {
    days: -80,
    values: {
      name: 'Middle School',
      orgType: 'School',
      mainContact: 'office@middleschool.example',
      contactName: 'Ruth Adeyemi (librarian)\nTom Ruiz (administrator)',
      contactEmail: 'r.adeyemi@middleschool.example\nt.ruiz@middleschool.example',
      contactPhone: '555-0130\n555-0131',
      staff: 'Ana',
      interest: 'Book club support; 6th to 8th grade',
      method: 'Email',
    },
  },
  {
    days: -34,
    values: {
      name: 'Senior Center',
      orgType: 'Senior services',
      mainContact: '555-0142',
      contactName: 'Walter Boone',
      contactPhone: '555-0142',
      staff: 'Chidi',
      interest: 'Art show in the reading room; older adults',
      method: 'Phone',
      previous: 'Art show each winter',
    },
  },
  {
    // The contact below sets its day.
    values: {
      name: 'Big Brothers Big Sisters',
      orgType: 'Nonprofit',
      mainContact: 'hello@bbbs.example',
      contactName: 'Imani Cole',
      contactEmail: 'imani@bbbs.example',
      staff: 'Ben',
      interest: 'Mentoring; children and their mentors',
      method: 'Meeting',
    },
  },
  {
    values: {
      name: 'Alternative Learning High School',
      orgType: 'School',
      mainContact: 'Main office, 555-0155',
      contactName: '',
      staff: 'Ana',
      interest: 'Credit recovery; 9th to 12th grade',
      method: 'Email',
      notes: 'First contact: ask for the administrator.',
    },
  },
  {
    days: -97,
    values: {
      name: 'Small Business Center',
      orgType: 'Business',
      mainContact: 'info@smallbiz.example',
      contactName: 'Priya Nair',
      contactEmail: 'priya@smallbiz.example',
      staff: 'Chidi',
      interest: 'Drop-in coaching; new owners',
      method: 'Email',
      stage: 'Rebuilding',
      story: 'We missed a meeting in summer.',
      caller: 'Chidi',
      firstStep: 'Call to apologize, and offer to host their next class',
    },
  },
  {
    days: -170,
    values: {
      name: 'Spanish Language Elementary Club',
      orgType: 'School',
      mainContact: 'club@elementary.example',
      contactName: 'Lucía Ramos',
      contactEmail: 'lucia@elementary.example',
      staff: 'Ben',
      interest: 'Bilingual story times; families',
      method: 'Text message',
      cadence: '180',
    },
  },
];

export const CONTACTS: Dated[] = [
  {
    days: -5,
    values: {
      partner: 'Big Brothers Big Sisters',
      how: 'Meeting',
      cameOfIt: 'Reached',
      heard: 'Two mentors would like a quiet room on Saturdays.',
      staff: 'Ben',
    },
  },
];

export const EVENTS: Dated[] = [
  {
    days: -39,
    values: {
      name: '9th grade research presentation',
      time: '08:45',
      endsAt: '10:51',
      location: 'Alternative Learning High School',
      type: 'Presentation – 9th grade',
      description: 'How to find and judge sources.',
      participants: '54',
      staff: 'Ana',
      resources: 'Laptop cart, handouts',
      objective: 'Every student finds two sources',
      marketing: 'Through the teachers',
      partners: 'Alternative Learning High School (host)',
    },
  },
  {
    days: -20,
    values: {
      name: 'Teen Drop-In Shelter visit',
      time: '14:45',
      endsAt: '15:45',
      location: 'Teen Drop-In Shelter',
      type: 'Visit – teenagers',
      participants: '11',
      staff: 'Ben',
      resources: 'Graphic novels to give away',
      partners: 'Teen Drop-In Shelter (host)',
    },
  },
  {
    days: -34,
    values: {
      name: 'Senior Center Art Show',
      time: '10:00',
      location: 'Reading room',
      type: 'Exhibition – older adults',
      participants: '120',
      staff: 'Chidi, Ana',
      marketing: 'Posters, the local paper',
      partners: 'Senior Center (co-host)',
    },
  },
  {
    days: 1,
    values: {
      name: 'Career Fair',
      time: '09:00',
      location: 'High School gym',
      type: 'Career fair – 11th and 12th grade',
      staff: 'Ana, Chidi',
      partners: 'WorkSource (co-presenter); Small Business Center',
    },
  },
  {
    days: 2,
    values: {
      name: 'Meet with Big Brothers Big Sisters',
      time: '11:00',
      endsAt: '12:00',
      location: 'Library meeting room',
      type: 'Meeting – mentors',
      staff: 'Ben',
      partners: 'Big Brothers Big Sisters',
    },
  },
];

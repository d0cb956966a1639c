// Written by main/setup/holidays.mjs from the yearly holiday notices of the State Council's General
// Office, as the package chinese-days carries them. Do not edit by hand: run the script again.

/** One calendar year: days off (weekend days within a festival too) and weekend days that are worked. */
export interface StateCouncilYear {
  readonly holidays: readonly string[];
  readonly makeupWorkdays: readonly string[];
}

const days = (year: number, ...rows: string[]): readonly string[] =>
  rows.flatMap((row) => row.split(' ').map((day) => `${year}-${day}`));

/** Days by year, as ISO dates in Asia/Shanghai. A year that is missing has not been announced. */
export const STATE_COUNCIL_DAYS: Readonly<Record<number, StateCouncilYear>> = {
  2016: {
    holidays: days(
      2016,
      '01-01', // New Year's Day
      '02-07 02-08 02-09 02-10 02-11 02-12 02-13', // Spring Festival
      '04-04', // Tomb-sweeping Day
      '05-01 05-02', // Labour Day
      '06-09 06-10 06-11', // Dragon Boat Festival
      '09-15 09-16 09-17', // Mid-autumn Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07', // National Day
    ),
    makeupWorkdays: days(2016, '02-06 02-14 06-12 09-18 10-08 10-09'),
  },
  2017: {
    holidays: days(
      2017,
      '01-01 01-02', // New Year's Day
      '01-27 01-28 01-29 01-30 01-31 02-01 02-02', // Spring Festival
      '04-02 04-03 04-04', // Tomb-sweeping Day
      '05-01', // Labour Day
      '05-28 05-29 05-30', // Dragon Boat Festival
      '10-01 10-02 10-03', // National Day
      '10-04', // Mid-autumn Festival
      '10-05 10-06 10-07 10-08', // National Day
    ),
    makeupWorkdays: days(2017, '01-22 02-04 04-01 05-27 09-30'),
  },
  2018: {
    holidays: days(
      2018,
      '01-01', // New Year's Day
      '02-15 02-16 02-17 02-18 02-19 02-20 02-21', // Spring Festival
      '04-05 04-06 04-07', // Tomb-sweeping Day
      '04-29 04-30 05-01', // Labour Day
      '06-18', // Dragon Boat Festival
      '09-24', // Mid-autumn Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07', // National Day
      '12-30 12-31', // New Year's Day
    ),
    makeupWorkdays: days(2018, '02-11 02-24 04-08 04-28 09-29 09-30 12-29'),
  },
  2019: {
    holidays: days(
      2019,
      '01-01', // New Year's Day
      '02-04 02-05 02-06 02-07 02-08 02-09 02-10', // Spring Festival
      '04-05 04-06 04-07', // Tomb-sweeping Day
      '05-01 05-02 05-03 05-04', // Labour Day
      '06-07 06-08 06-09', // Dragon Boat Festival
      '09-13 09-14 09-15', // Mid-autumn Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07', // National Day
    ),
    makeupWorkdays: days(2019, '02-02 02-03 04-28 05-05 09-29 10-12'),
  },
  2020: {
    holidays: days(
      2020,
      '01-01', // New Year's Day
      '01-24 01-25 01-26 01-27 01-28 01-29 01-30 01-31 02-01 02-02', // Spring Festival
      '04-04 04-05 04-06', // Tomb-sweeping Day
      '05-01 05-02 05-03 05-04 05-05', // Labour Day
      '06-25 06-26 06-27', // Dragon Boat Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08', // National Day
    ),
    makeupWorkdays: days(2020, '01-19 04-26 05-09 06-28 09-27 10-10'),
  },
  2021: {
    holidays: days(
      2021,
      '01-01 01-02 01-03', // New Year's Day
      '02-11 02-12 02-13 02-14 02-15 02-16 02-17', // Spring Festival
      '04-03 04-04 04-05', // Tomb-sweeping Day
      '05-01 05-02 05-03 05-04 05-05', // Labour Day
      '06-12 06-13 06-14', // Dragon Boat Festival
      '09-19 09-20 09-21', // Mid-autumn Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07', // National Day
    ),
    makeupWorkdays: days(2021, '02-07 02-20 04-25 05-08 09-18 09-26 10-09'),
  },
  2022: {
    holidays: days(
      2022,
      '01-01 01-02 01-03', // New Year's Day
      '01-31 02-01 02-02 02-03 02-04 02-05 02-06', // Spring Festival
      '04-03 04-04 04-05', // Tomb-sweeping Day
      '04-30 05-01 05-02 05-03 05-04', // Labour Day
      '06-03 06-04 06-05', // Dragon Boat Festival
      '09-10 09-11 09-12', // Mid-autumn Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07', // National Day
      '12-31', // New Year's Day
    ),
    makeupWorkdays: days(2022, '01-29 01-30 04-02 04-24 05-07 10-08 10-09'),
  },
  2023: {
    holidays: days(
      2023,
      '01-01 01-02', // New Year's Day
      '01-21 01-22 01-23 01-24 01-25 01-26 01-27', // Spring Festival
      '04-05', // Tomb-sweeping Day
      '04-29 04-30 05-01 05-02 05-03', // Labour Day
      '06-22 06-23 06-24', // Dragon Boat Festival
      '09-29', // Mid-autumn Festival
      '09-30 10-01 10-02 10-03 10-04 10-05 10-06', // National Day
    ),
    makeupWorkdays: days(2023, '01-28 01-29 04-23 05-06 06-25 10-07 10-08'),
  },
  2024: {
    holidays: days(
      2024,
      '01-01', // New Year's Day
      '02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17', // Spring Festival
      '04-04 04-05 04-06', // Tomb-sweeping Day
      '05-01 05-02 05-03 05-04 05-05', // Labour Day
      '06-10', // Dragon Boat Festival
      '09-15 09-16 09-17', // Mid-autumn Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07', // National Day
    ),
    makeupWorkdays: days(2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
  },
  2025: {
    holidays: days(
      2025,
      '01-01', // New Year's Day
      '01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04', // Spring Festival
      '04-04 04-05 04-06', // Tomb-sweeping Day
      '05-01 05-02 05-03 05-04 05-05', // Labour Day
      '05-31 06-01 06-02', // Dragon Boat Festival
      '10-01 10-02 10-03 10-04 10-05', // National Day
      '10-06', // Mid-autumn Festival
      '10-07 10-08', // National Day
    ),
    makeupWorkdays: days(2025, '01-26 02-08 04-27 09-28 10-11'),
  },
  2026: {
    holidays: days(
      2026,
      '01-01 01-02 01-03', // New Year's Day
      '02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23', // Spring Festival
      '04-04 04-05 04-06', // Tomb-sweeping Day
      '05-01 05-02 05-03 05-04 05-05', // Labour Day
      '06-19 06-20 06-21', // Dragon Boat Festival
      '09-25 09-26 09-27', // Mid-autumn Festival
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07', // National Day
    ),
    makeupWorkdays: days(2026, '01-04 02-14 02-28 05-09 09-20 10-10'),
  },
};

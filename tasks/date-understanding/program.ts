import { civil, fromIso } from './calendar.ts';
import type { Base, Hop, Puzzle } from './puzzle.ts';

/** The same steps with Python's own calendar. */
export function program({ base, hops, asked, options }: Puzzle): string {
	return `from calendar import monthrange
from datetime import date, datetime, timedelta


def month_end(day):
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day, count):
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def nth_weekday(year, month, weekday, nth):
    """Weekdays count from Monday, 0; the last one of the month is number 0."""
    days = [date(year, month, d) for d in range(1, monthrange(year, month)[1] + 1)]
    days = [day for day in days if day.weekday() == weekday]
    return days[nth - 1]


def business_days(day, count):
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def weekday_from(day, weekday, step):
    day += timedelta(days=step)
    while day.weekday() != weekday:
        day += timedelta(days=step)
    return day


def hours_from(day, clock, count):
    return (datetime(day.year, day.month, day.day, clock) + timedelta(hours=count)).date()


day = ${baseCode(base)}
${[...hops, ...asked].map((step) => `day = ${hopCode(step)}\n`).join('')}
answer = day.strftime("%m/%d/") + str(day.year)
options = ${JSON.stringify(options)}
if answer in options:
    answer = "(" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[options.index(answer)] + ")"
print("<<<" + answer + ">>>")
`;
}

function baseCode(base: Base): string {
	switch (base.kind) {
		case 'date': {
			const { year, month, date } = civil(fromIso(base.date));
			return `date(${year}, ${month}, ${date})`;
		}
		case 'weekday':
			return `nth_weekday(${base.year}, ${base.month}, ${(base.weekday + 6) % 7}, ${base.nth})`;
		case 'monthEnd':
			return `month_end(date(${base.year}, ${base.month}, 1))`;
		case 'quarterEnd':
			return `month_end(date(${base.year}, ${3 * base.quarter}, 1))`;
		case 'yearDay':
			return `date(${base.year}, 1, 1) + timedelta(days=${base.nth - 1})`;
		case 'yearBegins':
			return `hours_from(date(${base.year}, 1, 1), 0, -${base.hours})`;
	}
}

function hopCode(step: Hop): string {
	switch (step.kind) {
		case 'days':
		case 'weeks':
			return `day + timedelta(${step.kind}=${step.count})`;
		case 'months':
			return `add_months(day, ${step.count})`;
		case 'years':
			return `add_months(day, 12 * ${step.count})`;
		case 'business':
			return `business_days(day, ${step.count})`;
		case 'weekday':
			return `weekday_from(day, ${(step.weekday + 6) % 7}, ${step.back ? -1 : 1})`;
		case 'monthEnd':
			return 'month_end(day)';
		case 'nextMonth':
			return 'month_end(day) + timedelta(days=1)';
		case 'hours':
			return `hours_from(day, ${step.clock}, ${step.count})`;
	}
}

# English
#
# One message a line: key = text. { $name } is filled in; leave it as it is. Keys never change.
# Plain words a resident knows; no abbreviations. Written by hand: keep both files in the same order.

## How figures look
##
## These messages steer the writing of figures; they are numbers and patterns, not words.
## scale: in which unit amounts are given (1: written out in full). decimals: how many are shown.

# Region whose separators, dates and lists are followed where the site's language names none
conventions = en-001

# Counts from this size on are grouped: 12,345
group-counts-from = 1000

# Key figures and amounts in sentences
headline-scale = 1
headline-decimals = 0
headline-unit = { $currency }

# Tables over several years
trend-scale = 1
trend-decimals = 0
trend-unit = { $currency }

# Labels inside charts
chart-scale = 1000
chart-decimals = 0
chart-unit = thousand { $currency }

# An amount with its unit, a share, a range, percentage points
amount = { $number } { $unit }
percent = { $number }%
range = { $from } to { $to }
points = { $number } percentage points

# How many villages stand behind a total
coverage = { $reported } of { $all } villages

## Dates and periods
##
## $from, $to: months in full; $from-short, $to-short: shortened; $from-number, $to-number: 1 to 12.

year = { $year }
years = { $from } to { $to }
month-year = { $from } { $year }

# Short names of the months
months-short = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec

# Table heads of quarters
month-range = { $from-short }–{ $to-short }

# From the start of the year to the end of a month
months-covered = { $from } to { $to } { $year }
quarter-1 = { $months } { $year }
quarter-2 = { $months } { $year }
quarter-3 = { $months } { $year }
quarter-4 = { $months } { $year }

## Changes
##
## The first four stand in tables, where others read +12.5%. The last two stand in sentences.

change-new = new
change-same = same
change-was-below-zero = was below zero
change-now-below-zero = now below zero
change-more = { $share } more
change-less = { $share } less

## What is missing
##
## Said where a figure would stand. Zero is never said for unknown.

not-reported = no record
not-applicable = does not apply
not-due-yet = not due yet
no-plan-yet = no plan yet
withheld = not made public

# Why an indicator has no number
reason-not-falling = not falling
reason-no-debt = no debt
reason-nothing-to-divide = nothing to compare with
reason-was-below-zero = started below zero
reason-too-few-years = too few years
reason-too-few-villages = too few villages have reported
reason-no-population = no population on record

## Money
##
## currency-…: as it stands after an amount; $count is the amount.
## A currency that is not here is written by its code.

currency-CNY = yuan
currency-EUR = { $count ->
    [one] euro
   *[other] euros
}
currency-IDR = rupiah
currency-USD = { $count ->
    [one] US dollar
   *[other] US dollars
}
currency-GBP = { $count ->
    [one] pound
   *[other] pounds
}
currency-JPY = yen
currency-INR = { $count ->
    [one] rupee
   *[other] rupees
}
currency-MXN = { $count ->
    [one] peso
   *[other] pesos
}
currency-BRL = { $count ->
    [one] real
   *[other] reais
}
currency-KES = { $count ->
    [one] shilling
   *[other] shillings
}
currency-PHP = { $count ->
    [one] peso
   *[other] pesos
}
currency-VND = dong
currency-EGP = { $count ->
    [one] Egyptian pound
   *[other] Egyptian pounds
}

## Budget
##
## From here on: the words of the records. Every word a record may use has its message.

# How far a budget has come
budget-status-draft = Draft
budget-status-submitted = Submitted
budget-status-adopted = Adopted
budget-status-adjusted = Adjusted
budget-status-final = Final accounts
budget-status-audited = Audited

# What a line does to the money
line-kind-revenue = Money in
line-kind-expenditure = Money out
line-kind-financing-in = Borrowed
line-kind-financing-out = Debt repaid
line-kind-transfer-in = From another fund of the village
line-kind-transfer-out = To another fund of the village

# Whose money it is
source-own = The village’s own money
source-central = Central government
source-province = Province
source-prefecture = Prefecture
source-county = County
source-township = Township
source-residents = Residents’ contributions
source-donation = Donations
source-loan = Loans

# What a fund’s money is tied to
fund-operating = Running costs
fund-collective = Money of the collective
fund-earmarked-grant = Grants for a set purpose
fund-one-project = Money raised for one project
fund-land-compensation = Compensation for land
fund-relief = Relief
fund-donation = Donations
fund-reserve = Reserve and welfare

# When a figure is booked
basis-cash = When the money moves
basis-accrual = When the right or duty arises

# Totals printed in the source
total-revenue = Total in
total-expenditure = Total out
total-all-in = Total in, with borrowing
total-all-out = Total out, with repayment

# What money is spent on: the ten divisions of the United Nations’ classification of the functions of government
cofog-01 = Running the village
cofog-02 = Defence and militia
cofog-03 = Order and safety
cofog-04 = Farming, roads and business
cofog-05 = Environment
cofog-06 = Housing, water and street lights
cofog-07 = Health
cofog-08 = Culture, sport and religion
cofog-09 = Education
cofog-10 = Welfare

## Debts

# Who is owed
creditor-individual-villager = A villager
creditor-individual-outsider = A person from elsewhere
creditor-cadre = A village official
creditor-bank = A bank
creditor-credit-union = A credit cooperative
creditor-other-financial = Another lender
creditor-contractor = A builder
creditor-enterprise = A company
creditor-government = A government office
creditor-public-institution = A public institution
creditor-other-village = Another village

# What kind of debt
instrument-loan = Loan
instrument-payable = Unpaid bill
instrument-wages = Unpaid wages
instrument-labour-fee = Unpaid labour
instrument-works = Unpaid building work
instrument-advance = Money advanced
instrument-lease = Lease
instrument-guarantee = Guarantee for someone else

# What the money was for
purpose-public-works = Public works
purpose-operations = Running the village
purpose-pay-arrears = Pay that was owed
purpose-tax-advance = Taxes paid in advance for residents
purpose-enterprise = A village business
purpose-project-cofunding = The village’s share of a project
purpose-education = Schools
purpose-relief = Relief and emergencies
purpose-refinancing = Paying off an older debt
purpose-other = Something else

# How a debt stands
debt-status-active = Being paid
debt-status-overdue = Overdue
debt-status-disputed = Disputed
debt-status-frozen = Frozen, without interest
debt-status-repaid = Paid off
debt-status-written-off = Written off
debt-class-dormant = Unlikely to be claimed
debt-class-repayable = To be repaid
debt-class-contingent = Owed only if another does not pay

# What happened to a debt
movement-drawdown = Borrowed
movement-capitalised = Interest added to the debt
movement-recognised = Found and entered in the books
movement-repayment = Repaid
movement-interest-paid = Interest paid
movement-offset = Set against money owed to the village
movement-interest-cut = Interest reduced
movement-write-off = Written off
movement-asset-swap = Paid with property
movement-transfer-out = Taken over by another
movement-reclass = Moved to another account

# Whether a debt was checked
verification-unverified = Not checked yet
verification-verified = Checked
verification-disputed = Disputed
verification-rejected = Found not to be owed

# How a plan means to reduce debts
method-collect-receivables = Collecting what others owe
method-offset = Setting debts against each other
method-interest-cut = Reducing interest
method-asset-sale = Selling property
method-asset-lease = Leasing out unused property
method-write-off = Writing off by law
method-budget-repayment = Paying from the budget
method-fiscal-reward = Reward from government
method-donation = Donations
method-other = Another way

## Decisions

# What a decision is about
matter-lost-work-subsidy = Payments for lost working time
matter-collective-income = Use of the collective’s income
matter-public-works = Public works and how to pay for them
matter-land-contracting = Land contracts
matter-collective-project = Projects of the collective
matter-homestead = Building plots
matter-land-compensation = Compensation for land
matter-disposal-of-property = Loan, lease or sale of common property
matter-other-reserved = Another matter for the residents to decide
matter-budget = Budget
matter-borrowing = Borrowing
matter-debt-plan = Plan to reduce debts
matter-duty-handback = Handing a task back
matter-other = Something else

# The way it is taken
procedure-four-two = Four deliberations, two disclosures
procedure-assembly = Villagers’ assembly
procedure-representatives = Villagers’ representatives’ meeting
procedure-members = Members’ assembly
procedure-board = Board of directors
procedure-group = Village group meeting
procedure-fund-raising = Residents raise money or labour for one project

# The steps
step-proposal = The Party branch proposes
step-consultation = The two committees discuss
step-review = The Party members’ meeting reviews
step-resolution = The meeting resolves
step-publish-resolution = The decision is disclosed
step-publish-result = The result is disclosed

# Who met
body-villagers-assembly = Villagers’ assembly
body-villager-representatives = Villagers’ representatives’ meeting
body-villager-group = Village group meeting
body-rceo-members = Members’ assembly of the collective
body-rceo-representatives = Members’ representatives’ assembly
body-rceo-board = Board of the collective
body-party-branch = Party branch
body-two-committees = The two committees
body-party-members = Party members’ meeting

# How people voted
voting-show = Show of hands
voting-ballot = Secret ballot
voting-written = In writing
voting-online = Online

# How far the work has come
progress-not-started = Not started
progress-in-progress = Under way
progress-suspended = Paused
progress-completed = Finished
progress-abandoned = Given up

## Duties

# Which list a duty stands on
duty-list-self-governance = The village’s own affairs
duty-list-assist-government = Assisting government
duty-list-party-building = Party work
duty-list-service = Services for residents
duty-list-certificate = Certificates
duty-list-negative = Not for villages

# How it comes and goes
nature-standing = Regular
nature-central = Campaign
nature-temporary = Temporary
nature-auxiliary = Help for another office

# Who shares the work
helper-volunteer = Volunteers
helper-social-worker = Social workers
helper-cooperative = A cooperative
helper-ngo = An association

# A task handed back
outcome-accepted = Taken back
outcome-refused = Refused
outcome-pending = No answer yet

## People

# Posts
role-party-secretary = Party branch secretary
role-vc-head = Village committee chair
role-vc-deputy = Village committee deputy chair
role-vc-member = Village committee member
role-rceo-chair = Chair of the collective
role-rceo-director = Director of the collective
role-rceo-supervisor = Supervisor of the collective
role-supervision-head = Supervision committee chair
role-supervision-member = Supervision committee member
role-finance-group-member = Member of the residents’ finance group
role-group-head = Head of a village group
role-representative = Residents’ representative
role-accountant = Accountant
role-cashier = Cashier
role-clerk = Clerk
role-grid-worker = Neighbourhood officer
role-social-worker = Social worker
role-volunteer-lead = Head of the volunteers
role-village-aide = Aide sent to the village
role-first-secretary = First secretary sent to the village
role-head = Head of the village or town
role-other = Another post

# What ties an official to a matter
interest-creditor = Lends to the village
interest-debtor = Owes the village
interest-contractor-owner = Owns a firm that works for the village
interest-relative-of = A relative is concerned
interest-tenant = Rents from the village
interest-guarantor = Stands surety

# The count of people that stands under figures per resident
person-base-resident = People living in the village
person-base-registered = People registered in the village

## Places
##
## level-…: one of them, levels-…: several; both stand inside sentences.

level-country = country
level-province = province
level-prefecture = prefecture
level-county = county
level-district = district
level-municipality = municipality
level-township = township
level-village = village
levels-country = countries
levels-province = provinces
levels-prefecture = prefectures
levels-county = counties
levels-district = districts
levels-municipality = municipalities
levels-township = townships
levels-village = villages

# Bodies that keep accounts
entity-villagers-committee = Village committee
entity-collective-organisation = Village collective
entity-villager-group = Village group
entity-party-branch = Party branch
entity-enterprise = Village enterprise
entity-local-government = Local government

# Lists that place codes are taken from
code-system-nbs-12 = Statistical area code of China
code-system-gb-2260 = Administrative division code of China
code-system-kemendagri = Area code of Indonesia’s Ministry of Home Affairs
code-system-lgd = Code of India’s Local Government Directory
code-system-insee = Municipality code of France’s statistics office
code-system-custom = Another code

## Figures of trend tables
##
## indicator-…: the name in a table; -unit: what it is counted in; -method: how it is worked out.
## In units, $currency is yuan, and $trend-unit the unit of tables over years.

# Totals
indicator-residents = Residents
indicator-residents-unit = people
indicator-residents-method = As the village reported for that year. The same count of people is used for every year and every village.
indicator-revenue = Came in
indicator-revenue-unit = { $trend-unit }
indicator-revenue-method = All income of the year. Borrowed money is not income.
indicator-expenditure = Went out
indicator-expenditure-unit = { $trend-unit }
indicator-expenditure-method = All spending of the year. Paying back debt is not spending; interest is.
indicator-left-over = Left over
indicator-left-over-unit = { $trend-unit }
indicator-left-over-method = Came in less went out.
indicator-cash = Cash at year end
indicator-cash-unit = { $trend-unit }
indicator-cash-method = Money in the bank and in hand at the end of the year, over all funds.
indicator-debt-repaid = Debt repaid
indicator-debt-repaid-unit = { $trend-unit }
indicator-debt-repaid-method = Principal paid back during the year. Interest is not part of it.
indicator-borrowed = Newly borrowed
indicator-borrowed-unit = { $trend-unit }
indicator-borrowed-method = Debt taken on during the year.

# Money in and out
indicator-revenue-per-resident = Village income per resident
indicator-revenue-per-resident-unit = { $currency } a resident
indicator-revenue-per-resident-method = Income of the year divided by the residents of that year. Income as in the Government Finance Statistics Manual of the International Monetary Fund, without borrowing.
indicator-own-revenue-share = Share of income the village earned itself
indicator-own-revenue-share-unit = percent
indicator-own-revenue-share-method = The village’s own earnings (business, rents, investments and other income, without donations) divided by all income. Also used for village councils in India and Indonesia.
indicator-subsidy-share = Share of income that came from government
indicator-subsidy-share-unit = percent
indicator-subsidy-share-method = Money from government divided by all income.
indicator-operating-income = Earnings of the village collective
indicator-operating-income-unit = { $trend-unit }
indicator-operating-income-method = Income from business, contracts and rents, investments and other operations, before costs.
indicator-expenditure-execution = Spent, compared with the plan
indicator-expenditure-execution-unit = percent
indicator-expenditure-execution-method = Spending divided by the budget as last adjusted. A like international measure (Public Expenditure and Financial Accountability, indicator 1, against the first budget) gives its best mark for 95% to 105%.
indicator-revenue-outturn = Received, compared with the plan
indicator-revenue-outturn-unit = percent
indicator-revenue-outturn-method = Income divided by the budget as first adopted. The international measure (Public Expenditure and Financial Accountability, indicator 3) gives its best mark for 97% to 106%.
indicator-administration-share = Share spent on running the village
indicator-administration-share-unit = percent
indicator-administration-share-method = Administrative spending divided by all spending.
indicator-balance-cover = How long free cash would last
indicator-balance-cover-unit = months
indicator-balance-cover-method = Cash at year end that is not tied to a purpose, divided by an average month’s spending without building works.

# Debt
indicator-debt-stock = Owed at year end
indicator-debt-stock-unit = { $trend-unit }
indicator-debt-stock-method = Principal still owed on all debts at the end of the year. Guarantees are shown apart, as the International Monetary Fund’s guide to public debt asks.
indicator-debt-per-resident = Owed per resident
indicator-debt-per-resident-unit = { $currency } a resident
indicator-debt-per-resident-method = Owed at year end divided by the residents of that year.
indicator-debt-to-revenue = Owed, compared with a year’s income
indicator-debt-to-revenue-unit = percent
indicator-debt-to-revenue-method = Owed at year end divided by the income of the year. At 100%, a whole year’s income would be needed to pay it off.
indicator-debt-service-ratio = Share of income used for debt
indicator-debt-service-ratio-unit = percent
indicator-debt-service-ratio-method = Principal and interest paid in the year divided by income.
indicator-years-to-clear = Years to clear at the present pace
indicator-years-to-clear-unit = years
indicator-years-to-clear-method = Owed at year end divided by the average yearly fall of the last three years; with fewer years on record, by the fall of the last one. Where debt is not falling, no number is given.
indicator-overdue-share = Share of debt that is overdue
indicator-overdue-share-unit = percent
indicator-overdue-share-method = Principal past its due date divided by all that is owed.

# Own strength
indicator-own-income-growth = Yearly growth of own earnings, over three years
indicator-own-income-growth-unit = percent a year
indicator-own-income-growth-method = The steady yearly rate that leads from the own earnings of three years ago to this year’s: the cube root of their ratio, less one. Not given where the earlier figure is zero or below.

# Duties
indicator-assigned-tasks = Tasks sent down from above
indicator-assigned-tasks-unit = tasks
indicator-assigned-tasks-method = Duties in the year that a higher level assigned, regular and temporary.
indicator-assigned-hours-share = Share of working hours on tasks from above
indicator-assigned-hours-share-unit = percent
indicator-assigned-hours-share-method = Hours on assigned tasks divided by all hours on record.
indicator-funded-duties-share = Share of assigned duties whose money came
indicator-funded-duties-share-unit = percent
indicator-funded-duties-share-method = Assigned duties fully paid for, divided by all assigned duties that cost money. The office that hands work over must pay for it (Organic Law of Villagers’ Committees, 2018 text, Article 37).
indicator-funding-gap = Money that did not come for assigned duties
indicator-funding-gap-unit = { $trend-unit }
indicator-funding-gap-method = For each assigned duty, what it needed less what came; added up. A surplus on one does not cover another.
indicator-negative-list-tasks = Tasks that should not have come to the village
indicator-negative-list-tasks-unit = tasks
indicator-negative-list-tasks-method = Tasks on the list of what must not be put on villages, or assigned without the county’s decision for all villages (joint Opinion of 2022 on easing the load of villages).
indicator-shared-hours = Share of hours given by volunteers and social workers
indicator-shared-hours-unit = percent
indicator-shared-hours-method = Hours of volunteers and social workers divided by all hours on record.

# Decisions
indicator-turnout = Turnout
indicator-turnout-unit = percent
indicator-turnout-method = People present divided by people entitled to come, over all meetings of the year.
indicator-days-to-decide = Days from proposal to decision
indicator-days-to-decide-unit = days
indicator-days-to-decide-method = The middle value (median) of the days between proposal and resolution, over the year’s decisions.
indicator-procedure-completeness = Decisions with every required step
indicator-procedure-completeness-unit = percent
indicator-procedure-completeness-method = Decisions whose steps, attendance and votes meet the law’s rules, divided by all decisions of the year.
indicator-implementation-rate = Decisions carried out on time
indicator-implementation-rate-unit = percent
indicator-implementation-rate-method = Decisions finished by their due date divided by all whose due date has passed. Paused and given-up ones count as not finished.
indicator-result-disclosure = Results made public
indicator-result-disclosure-unit = percent
indicator-result-disclosure-method = Finished decisions whose result was disclosed, divided by all finished ones.

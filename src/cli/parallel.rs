use std::num::NonZero;
use std::sync::mpsc::sync_channel;
use std::thread;

/// How many jobs wait for a worker, and how many results of it wait to be taken.
const WAITING: usize = 2;

/// Does jobs on every core and takes what comes of them in the order of the jobs. No more are begun
/// than can soon be taken, so that memory does not grow with their number.
///
/// # Errors
/// The first of `take`; jobs that were not begun are left.
pub(super) fn in_order<T: Send, R: Send, E>(
    jobs: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let work = &work;
    thread::scope(|scope| {
        let (mut inboxes, mut outboxes) = (Vec::new(), Vec::new());
        for _ in 0..workers {
            let (inbox, jobs) = sync_channel(WAITING);
            let (done, outbox) = sync_channel(WAITING);
            inboxes.push(inbox);
            outboxes.push(outbox);
            scope
                .spawn(move || jobs.into_iter().map(work).try_for_each(|result| done.send(result)));
        }
        scope.spawn(move || {
            let mut turns = inboxes.iter().cycle();
            for job in jobs {
                if turns.next().is_none_or(|inbox| inbox.send(job).is_err()) {
                    return;
                }
            }
        });
        let results = outboxes.iter().cycle().map_while(|outbox| outbox.recv().ok());
        results.into_iter().try_for_each(&mut take)
    })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_jobs() {
        for count in [0, 1, 2, 5, 500] {
            let taken = RefCell::new(Vec::new());
            let slow_when_odd = |n: u64| {
                thread::sleep(Duration::from_micros(n % 2 * 300));
                n * n
            };
            let done: Result<(), ()> = in_order(0..count, slow_when_odd, |n| {
                taken.borrow_mut().push(n);
                Ok(())
            });
            assert_eq!(done, Ok(()));
            assert_eq!(taken.into_inner(), (0..count).map(|n| n * n).collect::<Vec<_>>());
        }
    }

    #[test]
    fn few_are_begun_before_they_are_taken_and_none_after_an_error() {
        let begun = AtomicUsize::new(0);
        let mut taken = 0;
        let most = |taken: usize| {
            let workers = thread::available_parallelism().map_or(1, NonZero::get);
            taken + workers * (2 * WAITING + 2) + 1
        };
        let jobs = (0..10_000).inspect(|_| {
            begun.fetch_add(1, Ordering::SeqCst);
        });
        let done = in_order(
            jobs,
            |n| n,
            |n| {
                taken += 1;
                assert!(begun.load(Ordering::SeqCst) <= most(taken), "{taken}");
                if n == 100 { Err("enough") } else { Ok(()) }
            },
        );
        assert_eq!(done, Err("enough"));
        assert!(begun.load(Ordering::SeqCst) <= most(taken));
    }
}

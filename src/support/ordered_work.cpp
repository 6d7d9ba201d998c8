#include "support/ordered_work.h"

#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace journeymap {

namespace {

constexpr std::size_t ahead_per_thread = 16;

// Which items are taken, done and finished.
class Shift {
public:
    Shift(const OrderedWork& work, std::size_t threads) : work_(work), ahead_(threads * ahead_per_thread), done_(work.count) {}

    // What each thread does.
    void serve(std::size_t thread) {
        std::unique_lock lock(mutex_);
        while (true) {
            room_.wait(lock, [this] { return next_ >= work_.count || next_ < finished_ + ahead_; });
            if (next_ >= work_.count) return;
            const std::size_t item = next_++;
            lock.unlock();
            std::exception_ptr thrown;
            try {
                work_.work(item, thread);
            } catch (...) {
                thrown = std::current_exception();
            }
            lock.lock();
            done_[item] = {true, thrown};
            if (item == finished_) ready_.notify_one();
        }
    }

    void finish_all() {
        for (std::size_t item = 0; item < work_.count; ++item) {
            wait_for(item);
            work_.finish(item);
        }
    }

    // Nothing more is begun.
    void stop() {
        const std::lock_guard lock(mutex_);
        next_ = work_.count;
        room_.notify_all();
    }

private:
    struct Done {
        bool is_done = false;
        std::exception_ptr thrown;
    };

    void wait_for(std::size_t item) {
        std::unique_lock lock(mutex_);
        finished_ = item;
        room_.notify_all();
        ready_.wait(lock, [&] { return done_[item].is_done; });
        if (done_[item].thrown) std::rethrow_exception(done_[item].thrown);
    }

    const OrderedWork& work_;
    const std::size_t ahead_;
    std::mutex mutex_;
    std::condition_variable room_, ready_;
    std::size_t next_ = 0, finished_ = 0;
    std::vector<Done> done_;
};

// The threads of a shift, at their end when this is. Signals are for the caller's thread: its handler waits for what the others must not
// leave half done (support/replacement.cpp).
class Crew {
public:
    Crew(Shift& shift, std::size_t size) : shift_(shift) {
        sigset_t all, before;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &before);
        try {
            for (std::size_t i = 0; i < size; ++i) threads_.emplace_back(&Shift::serve, &shift, i);
        } catch (const std::system_error&) {
            // The system gives no more threads: those that there are do it all.
        }
        ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    }
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;
    ~Crew() {
        shift_.stop();
        for (std::thread& thread : threads_) thread.join();
    }
    bool empty() const { return threads_.empty(); }

private:
    Shift& shift_;
    std::vector<std::thread> threads_;
};

void run_alone(const OrderedWork& work) {
    for (std::size_t item = 0; item < work.count; ++item) {
        work.work(item, 0);
        work.finish(item);
    }
}

}  // namespace

void run_in_order(const OrderedWork& work, std::size_t threads) {
    threads = std::min(threads, work.count);
    if (threads <= 1) return run_alone(work);
    Shift shift(work, threads);
    const Crew crew(shift, threads);
    if (crew.empty()) return run_alone(work);
    shift.finish_all();
}

std::size_t usable_processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) == 0) return static_cast<std::size_t>(std::max(1, CPU_COUNT(&set)));
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace journeymap
